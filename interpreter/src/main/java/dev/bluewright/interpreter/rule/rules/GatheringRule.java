package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "A route is a collection of stops": a route has many of them. */
public final class GatheringRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:an? |each |every |the |also )+(?<one>"
              + Wording.NAME
              + ")(?: ,)? (?:(?:which|that) )?(?:is|are|represents|as) (?:simply |just |essentially )?(?:an? )?(?:named )?(?:collection|group|set|list|bundle|series|sequence)s? of (?:one or more |several |multiple |many )?(?<many>"
              + Wording.NAME
              + ")(?= ?(?:[.,;)]|$))");

  @Override
  public String name() {
    return "gathering";
  }

  @Override
  public List<String> keys() {
    return List.of("collection", "group", "set", "list", "bundle", "series", "sequence");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .all(
            WAY,
            found ->
                found
                    .noun("one", lexicon)
                    .filter(one -> isKept(one, lexicon))
                    .flatMap(
                        one -> found.noun("many", lexicon).map(many -> facts(one, many, found)))
                    .orElse(Stream.of()));
  }

  private static boolean isKept(Noun one, Lexicon lexicon) {
    return Things.isThing(one, lexicon)
        && !lexicon.isGeneric(one.head())
        && !lexicon.isSystem(one.head())
        && !lexicon.isPlace(one.head());
  }

  private static Stream<Fact> facts(Noun one, Noun many, Wording.Found found) {
    return Stream.of(
        new Fact.EntityNamed(one, found.span()),
        new Fact.RelationOf(Optional.of(one), true, many, found.span()));
  }
}
