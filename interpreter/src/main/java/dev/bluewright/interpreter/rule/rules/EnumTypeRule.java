package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Labels;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** "The PlotStatus enum has the values free, taken and fallow": the values of a field, by type. */
public final class EnumTypeRule implements Rule {
  @Override
  public String name() {
    return "enum-type";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    var at = enumeration(tokens);
    if (at.isEmpty()) {
      return List.of();
    }
    var words = Naming.split(tokens.get(at.getAsInt() - 1), true);
    var values = values(tokens, at.getAsInt());
    if (words.isEmpty() || values.isEmpty()) {
      return List.of();
    }
    var owner =
        words.size() > 1
            ? Optional.of(new Noun(words.subList(0, words.size() - 1)))
            : Optional.<Noun>empty();
    return List.of(
        new Fact.EnumerationOf(
            owner, new Noun(List.of(words.getLast())), values.get(), statement.span()));
  }

  /** Whether a statement names the values of a type; they ask for nothing, whatever they are. */
  static boolean isDefinition(Statement statement) {
    var at = enumeration(statement.tokens());
    return at.isPresent() && values(statement.tokens(), at.getAsInt()).isPresent();
  }

  private static OptionalInt enumeration(List<Token> tokens) {
    return IntStream.range(1, Math.min(5, tokens.size()))
        .filter(i -> tokens.get(i).isOneOf("enum", "enumeration", "enums"))
        .findFirst();
  }

  private static Optional<List<String>> values(List<Token> tokens, int enumeration) {
    return Labels.of(TokenList.of(afterLead(tokens, enumeration + 1)));
  }

  /** The words after the last "such as", ":", "like", "can be" or "values". */
  private static List<Token> afterLead(List<Token> tokens, int from) {
    var start =
        IntStream.range(from, tokens.size())
            .filter(
                i ->
                    tokens.get(i).isOneOf(":", "as", "like", "be", "values", "including", "states")
                        && i + 1 < tokens.size())
            .reduce((_, second) -> second);
    return start.isEmpty()
        ? List.of()
        : tokens.subList(start.getAsInt() + 1, tokens.size()).stream()
            .filter(token -> !token.isOneOf("(", ")"))
            .toList();
  }
}
