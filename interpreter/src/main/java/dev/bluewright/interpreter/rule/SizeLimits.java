package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.language.SizeTail;
import dev.bluewright.interpreter.language.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Limits that a number gives: "max 100 characters", "at most 5", "between 1 and 5", "1-5". */
public final class SizeLimits {
  /** Words after a number that compare with another value: "5 percent higher". */
  private static final Set<String> MORE_THAN_ANOTHER =
      Set.of("higher", "lower", "greater", "than", "above", "below", "later", "earlier");

  private SizeLimits() {}

  /** The limit that the number at a place gives. */
  public static Optional<Limit> at(List<Token> tokens, int i) {
    var token = tokens.get(i);
    var number = number(token);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    var range = range(tokens, i, number.get());
    if (range.isPresent()) {
      return range;
    }
    var before = tokens.subList(Math.max(0, i - 3), i).stream().map(Token::lower).toList();
    var after =
        tokens.subList(i + 1, Math.min(tokens.size(), i + 3)).stream().map(Token::lower).toList();
    if (after.stream().anyMatch(MORE_THAN_ANOTHER::contains)) {
      return Optional.empty();
    }
    var characters =
        after.stream().anyMatch(w -> w.startsWith("char") || w.equals("letters"))
            || before.contains("length");
    var most =
        before.stream().anyMatch(Set.of("max", "maximum", "most", "exceed", "to")::contains)
            || (before.contains("than") && before.contains("longer"));
    var least = before.stream().anyMatch(Set.of("min", "minimum", "least")::contains);
    if (before.contains("and") && (before.contains("between") || most)) {
      return characters
          ? Optional.of(new Limit.LongestText(number.get().intValue()))
          : Optional.of(new Limit.Greatest(number.get()));
    }
    if (before.contains("between") || (before.contains("from") && after.contains("to"))) {
      return characters
          ? Optional.of(new Limit.ShortestText(number.get().intValue()))
          : Optional.of(new Limit.Least(number.get()));
    }
    if (!most && !least) {
      return Optional.empty();
    }
    return Optional.of(
        characters
            ? most
                ? new Limit.LongestText(number.get().intValue())
                : new Limit.ShortestText(number.get().intValue())
            : most ? new Limit.Greatest(number.get()) : new Limit.Least(number.get()));
  }

  /** "1-5", "1 to 5 stars" in brackets or after a name. */
  private static Optional<Limit> range(List<Token> tokens, int i, BigDecimal number) {
    if (i + 2 < tokens.size()
        && isDash(tokens.get(i + 1))
        && number(tokens.get(i + 2)).isPresent()) {
      return Optional.of(new Limit.Least(number));
    }
    if (i >= 2 && isDash(tokens.get(i - 1)) && number(tokens.get(i - 2)).isPresent()) {
      return Optional.of(new Limit.Greatest(number));
    }
    return Optional.empty();
  }

  private static boolean isDash(Token token) {
    return token.isOneOf("-", "–", "—");
  }

  private static Optional<BigDecimal> number(Token token) {
    return token.text().matches(SizeTail.NUMBER)
        ? Optional.of(new BigDecimal(token.text()))
        : Optional.empty();
  }
}
