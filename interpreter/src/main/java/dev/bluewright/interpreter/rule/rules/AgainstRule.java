package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "A visit is against a plot", "each visit is for one plot": what each belongs to. */
public final class AgainstRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:an?|each|every) (?<one>"
              + Wording.NAME
              + ") (?:is|will be|must be|should be)(?: made| placed| created| recorded)?"
              + " (?:against|for) (?:an?|one|exactly one|a single|a specific|a particular)"
              + " (?<other>"
              + Wording.NAME
              + ")(?= (?:and (?:has|have|will have|contains|includes)\\b|,|\\.|;)|$)");

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
    return statement.wording().all(WAY, found -> relation(found, lexicon));
  }

  private static Stream<Fact> relation(Wording.Found found, Lexicon lexicon) {
    var one = found.noun("one", lexicon);
    var other = found.noun("other", lexicon).filter(lexicon.fieldTypes()::mayBeThing);
    return one.isPresent() && other.isPresent()
        ? Stream.of(new Fact.RelationOf(Optional.of(one.get()), false, other.get(), found.span()))
        : Stream.empty();
  }
}
