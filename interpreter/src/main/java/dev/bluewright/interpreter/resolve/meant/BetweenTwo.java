package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "The Swap class represents a swap between two gardeners": each swap has both, by the properties
 * that name them or, where none do, as one and the other.
 */
final class BetweenTwo {
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "between (?:a pair of|two)(?: different)? (?<one>"
                  + Wording.NAME
                  + "?)(?= ?(?:[,.;]|in|with|who|that|containing|$))"));

  private BetweenTwo() {}

  /** What such a sentence says beside the properties that it lists. */
  static List<Fact> facts(Statement statement, Noun owner, List<Fact> properties, Lexicon lexicon) {
    return statement
        .wording()
        .first(
            WAYS,
            found ->
                found
                    .noun("one", lexicon)
                    .flatMap(lexicon.classes()::of)
                    .filter(one -> !one.equals(owner))
                    .map(one -> both(one, owner, properties, found, lexicon)))
        .orElse(List.of());
  }

  private static List<Fact> both(
      Noun one, Noun owner, List<Fact> properties, Wording.Found found, Lexicon lexicon) {
    var span = found.span("one");
    if (properties.stream().filter(fact -> names(fact, one, lexicon)).count() > 1) {
      return List.of(new Fact.Framing(span));
    }
    var other = new Noun(Stream.concat(Stream.of("other"), one.words().stream()).toList());
    return Stream.of(one, other)
        .filter(each -> properties.stream().noneMatch(fact -> isValue(fact, each)))
        .<Fact>map(each -> new Fact.FieldOf(Optional.of(owner), each, false, span))
        .toList();
  }

  /** "Source gardener", "sender". */
  private static boolean names(Fact fact, Noun one, Lexicon lexicon) {
    return fact instanceof Fact.FieldOf(_, var field, var many, _)
        && !many
        && (field.equals(one) || field.narrows(one) || lexicon.people().isRoleOfRecord(field));
  }

  /** The properties, without one that only names the two again: "the gardeners". */
  static List<Fact> properties(List<Fact> properties, List<Fact> both) {
    return properties.stream().map(fact -> again(fact, both)).toList();
  }

  private static Fact again(Fact fact, List<Fact> both) {
    return fact instanceof Fact.RelationOf(_, var many, var to, var span)
            && many
            && both.stream().anyMatch(each -> isValue(each, to))
        ? new Fact.Framing(span)
        : fact;
  }

  private static boolean isValue(Fact fact, Noun name) {
    return fact instanceof Fact.FieldOf(_, var field, _, _) && field.equals(name);
  }
}
