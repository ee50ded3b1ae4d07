package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Condition;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.ConditionWords;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "If its stock is 0, it cannot be sold", "a trip can be cancelled up to a day before it starts".
 */
public final class CaseRule implements WordingRule {
  private static final String WORD =
      "(?!(?:is|are|can|may|must|should|cannot|could|only|if|when|while|unless|until|once|after|before|less|more|fewer|later|within)"
          + " )[a-z]+";
  private static final String NOUN = "(?<thing>" + WORD + "(?: " + WORD + ")?)";
  private static final String THING = "(?:an? |the |any |each )?" + NOUN;
  private static final String VERBS = "(?<verbs>[a-z]+(?:(?: ,)?(?: or| and| ,) [a-z]+)*)";
  private static final String DOER = "(?:(?:an? |the |any )?(?!it |they )[a-z]+ )";
  private static final String CAN = "(?:can|may|could|should|must)";
  private static final String IF =
      "(?:if|when|while|once|after|as long as|as soon as|in case|provided that|provided)";
  private static final String CASE = "(?<case>[a-z0-9][a-z0-9 '’_-]*[a-z0-9])";
  private static final String WHEN =
      "(?<when>(?:up to |at least |no later than |until )?(?:[a-z0-9]+ [a-z]+"
          + " )?(?:before|until|prior to) [a-z -]+?|(?:within|up to|for)(?: the first)? [a-z0-9]+"
          + " (?:minute|hour|day|week)s?(?: (?:of|after|from|since) [a-z ]+?)?)";
  private static final String LATE =
      "(?<late>(?:less than|fewer than|within|later than) [a-z0-9]+ (?:minute|hour|day|week)s?"
          + " (?:before|of|prior to) [a-z -]+?|(?:after|more than|later than) [a-z0-9]+"
          + " (?:minute|hour|day|week)s?(?: (?:of|after|from|since) [a-z ]+?)?)";
  private static final String END = "(?= ?(?:[.;!]|$))";

  private static final Pattern SINCE =
      Pattern.compile("(?:minute|hour|day|week)s? (?:of|after|from|since|before|prior to) ");
  private static final Pattern JOINED = Pattern.compile("(?: ,)? (?:or|and) | , ");

  private static final List<Pattern> FORBIDDEN =
      List.of(
          Pattern.compile(
              IF
                  + " "
                  + CASE
                  + "(?: ,)?(?: then)? (?:it|they|this|"
                  + THING
                  + ") "
                  + Wording.MUST_NOT
                  + " be "
                  + VERBS
                  + END),
          Pattern.compile(
              THING + " " + Wording.MUST_NOT + " be " + VERBS + " " + IF + " " + CASE + END),
          Pattern.compile(
              DOER
                  + "?"
                  + Wording.MUST_NOT
                  + " "
                  + VERBS
                  + " "
                  + THING
                  + " "
                  + IF
                  + " "
                  + CASE
                  + END),
          Pattern.compile(
              THING + " " + CAN + " be " + VERBS + "(?: only)? (?:unless|until) " + CASE + END));

  private static final List<Pattern> ALLOWED =
      List.of(
          Pattern.compile(
              THING + " " + CAN + "(?: only)? be " + VERBS + "(?: only)? " + IF + " " + CASE + END),
          Pattern.compile(
              DOER
                  + CAN
                  + "(?: only)? (?!be )"
                  + VERBS
                  + " "
                  + THING
                  + "(?: only)? "
                  + IF
                  + " "
                  + CASE
                  + END),
          Pattern.compile(
              THING + " " + Wording.MUST_NOT + " be " + VERBS + " (?:unless|until) " + CASE + END),
          Pattern.compile(
              THING + " " + CAN + "(?: only)? be " + VERBS + "(?: only)? " + WHEN + END),
          Pattern.compile(THING + " " + Wording.MUST_NOT + " be " + VERBS + " " + LATE + END),
          Pattern.compile(
              DOER + "?" + Wording.MUST_NOT + " (?!be )" + VERBS + " " + THING + " " + LATE + END),
          Pattern.compile(
              DOER + CAN + "(?: only)? (?!be )" + VERBS + " " + THING + "(?: only)? " + WHEN + END),
          Pattern.compile(
              "(?<=\\band )(?<verbs>cancel|change|edit|reschedule|update|modify|delete) "
                  + THING
                  + "(?: only)? "
                  + WHEN
                  + END));

  @Override
  public String name() {
    return "case";
  }

  @Override
  public List<String> keys() {
    return List.of("can", "may ", "must", "should", "could", "allowed");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .first(FORBIDDEN, found -> read(found, false, statement, lexicon))
        .or(() -> wording.first(ALLOWED, found -> read(found, true, statement, lexicon)))
        .stream()
        .toList();
  }

  private static Optional<Fact> read(
      Wording.Found found, boolean allowed, Statement statement, Lexicon lexicon) {
    var all = conditions(found, new ConditionWords(lexicon));
    if (all.stream().allMatch(CaseRule::isOwnState) || isOfAnotherTime(found, all, lexicon)) {
      return Optional.empty();
    }
    var noun =
        found
            .noun("thing", lexicon)
            .or(() -> all.stream().flatMap(each -> each.of().stream()).findFirst())
            .or(statement::owner);
    return Optional.of(
        new DeedFact.Guarded(
            verbs(found), noun, all, allowed, statement.sentence().text(), found.span()));
  }

  private static List<Condition> conditions(Wording.Found found, ConditionWords words) {
    return found
        .text("case")
        .map(words::all)
        .or(() -> found.text("when").flatMap(words::before).map(List::of))
        .or(() -> found.text("late").flatMap(words::late).map(List::of))
        .orElse(List.of());
  }

  private static List<String> verbs(Wording.Found found) {
    return JOINED
        .splitAsStream(found.text("verbs").orElse(""))
        .map(String::strip)
        .filter(verb -> !verb.isEmpty())
        .distinct()
        .toList();
  }

  /** "Returned within 14 days": of what, where it is not said and nothing is written anew? */
  private static boolean isOfAnotherTime(
      Wording.Found found, List<Condition> all, Lexicon lexicon) {
    var words = found.text("when").or(() -> found.text("late")).orElse("");
    return all.stream().anyMatch(Condition.Young.class::isInstance)
        && !SINCE.matcher(words).find()
        && !verbs(found).stream()
            .map(VerbForms::base)
            .map(lexicon::operations)
            .allMatch(each -> each.contains(Operation.UPDATE) || each.contains(Operation.DELETE));
  }

  /** What the rule of states reads. */
  private static boolean isOwnState(Condition condition) {
    return condition instanceof Condition.InState(Optional<Noun> of, _, _) && of.isEmpty();
  }
}
