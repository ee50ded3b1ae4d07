package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "A course cannot be archived while it has open sessions": an action that waits for others. */
public final class BarredRule implements WordingRule {
  private static final String ONE = "(?:an? |the |any |each )?(?<one>" + Wording.NAME + ")";
  private static final String VERB =
      "(?!deleted|removed|erased|changed|updated|edited|modified)[a-z]+";
  private static final String VERBS = "(?<verbs>" + VERB + "(?: or " + VERB + ")?)";
  private static final String MANY =
      "(?:any |some |at least one )?(?<many>"
          + Wording.NAME
          + ")(?: (?:with|for|of|in|on|left for) (?:that|the|this|it|them)(?: [a-z]+)?)?";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              ONE
                  + " "
                  + Wording.MUST_NOT
                  + " be "
                  + VERBS
                  + " (?:while|if|when|as long as) "
                  + "(?:(?:it|they|he|she) (?:still )?(?:has|have|contains|contain|holds|hold)|there (?:is|are)(?: still)?) "
                  + MANY),
          Pattern.compile(
              ONE
                  + " (?:with|that has|that have|that still has) "
                  + MANY
                  + " "
                  + Wording.MUST_NOT
                  + " be "
                  + VERBS),
          Pattern.compile(
              "only "
                  + ONE
                  + " (?:without|with no|that has no|that have no) "
                  + MANY
                  + " (?:can|may) be "
                  + VERBS));
  private static final Pattern OR = Pattern.compile(" or ");

  @Override
  public String name() {
    return "barred";
  }

  @Override
  public List<String> keys() {
    return List.of("can", "may ", "must", "should", "allowed");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> read(found, lexicon)).stream().toList();
  }

  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    var one = found.noun("one", lexicon);
    var many = found.whole("many");
    if (one.isEmpty() || many.isEmpty() || one.equals(many)) {
      return Optional.empty();
    }
    var verbs = OR.splitAsStream(found.text("verbs").orElse("")).toList();
    return Optional.of(new DeedFact.Barred(verbs, one.get(), many.get(), found.span()));
  }
}
