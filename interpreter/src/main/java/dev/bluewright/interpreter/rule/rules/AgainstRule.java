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

/**
 * "A visit is against a plot", "each visit is for one plot", "make a visit against a plot": what
 * each belongs to.
 */
public final class AgainstRule implements WordingRule {
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:makes?|making|creates?|creating|places?|manages?|managing|records?|recording|handles?|handling)"
                  + " (?:an? |the |all |their |new )*(?<one>"
                  + Wording.NAME
                  + ") against (?:an?|one|the|any|specific)? ?(?<other>"
                  + Wording.NAME
                  + ")(?= ?(?:[.;,]|$))"),
          Pattern.compile(
              "(?:an?|each|every) (?<one>"
                  + Wording.NAME
                  + ") (?:is|will be|must be|should be)(?: made| placed| created| recorded)?"
                  + " (?:against|for) (?:an?|one|exactly one|a single|a specific|a particular)"
                  + " (?<other>"
                  + Wording.NAME
                  + ")(?= (?:and (?:has|have|will have|contains|includes)\\b|,|\\.|;)|$)"));

  @Override
  public String name() {
    return "against";
  }

  @Override
  public List<String> keys() {
    return List.of(" against ", " for ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return WAYS.stream()
        .flatMap(way -> statement.wording().all(way, found -> relation(found, lexicon)).stream())
        .toList();
  }

  /** "A BoatSeat": the class of that name. */
  private static Noun ofClass(Noun noun, Lexicon lexicon) {
    return lexicon.classes().names().stream()
        .filter(each -> String.join("", each.words()).equals(noun.text()))
        .findFirst()
        .orElse(noun);
  }

  private static Stream<Fact> relation(Wording.Found found, Lexicon lexicon) {
    var one = found.noun("one", lexicon);
    var other =
        found
            .noun("other", lexicon)
            .map(noun -> ofClass(noun, lexicon))
            .filter(lexicon.fieldTypes()::mayBeThing);
    return one.isPresent() && other.isPresent()
        ? Stream.of(new Fact.RelationOf(Optional.of(one.get()), false, other.get(), found.span()))
        : Stream.empty();
  }
}
