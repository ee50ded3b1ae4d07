package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Invoices cannot be deleted, only cancelled": what is done with no record of a kind. */
public final class NeverRule implements WordingRule {
  private static final String NOUN = "(?:an? |the |any |each )?(?<thing>" + Wording.NAME + ")";
  private static final String THEM = "(?:(?:they|it) (?:can|may) (?:only )?be |be |only be )?";
  private static final String INSTEAD =
      "(?<instead>(?: ,| ;| -| –)? ?(?:(?:but|rather|instead)(?: ,)? )*(?:only )?"
          + THEM
          + "(?:only )?(?<verbs>[a-z]+(?:(?: or | / | and )[a-z]+)*))?";
  private static final String END = "(?= ?(?:[.;!]|$))";

  private static final Pattern NONE =
      Pattern.compile(
          NOUN
              + " "
              + Wording.MUST_NOT
              + " be (?<verb>deleted|removed|erased|changed|edited|modified|updated)"
              + "(?: or (?<also>deleted|removed|erased|changed|edited|modified|updated))?"
              + INSTEAD
              + END);
  private static final Pattern BY_NOBODY =
      Pattern.compile(
          "(?:an? |the )?[a-z]+ "
              + Wording.MUST_NOT
              + " (?<verb>delete|remove|change|edit|modify|update) "
              + NOUN
              + "(?: ,)? (?:but|rather|instead)(?: ,)? (?:they |it |he |she )?(?:can |may )?(?:only )?(?:can )?(?<verbs>[a-z]+(?:(?: or | / | and )[a-z]+)*) (?:it|them)"
              + END);
  private static final Pattern CASE =
      Pattern.compile(
          "\\b(?:if|when|once|while|unless|until|after|before|that|which|who|by|without|as long as|except|other than)\\b");
  private static final Pattern EACH = Pattern.compile(" or | / | and ");

  @Override
  public String name() {
    return "never";
  }

  @Override
  public List<String> keys() {
    return List.of("delet", "remov", "eras", "chang", "edit", "modif", "updat");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var way : isOfCase(statement) ? List.<Pattern>of() : List.of(NONE, BY_NOBODY)) {
      statement.wording().each(way, found -> read(found, statement, lexicon, facts));
    }
    return facts;
  }

  /** "If it is sold, it cannot be deleted": in a case alone. */
  private static boolean isOfCase(Statement statement) {
    return CASE.matcher(statement.wording().line()).find();
  }

  private static void read(
      Wording.Found found, Statement statement, Lexicon lexicon, List<Fact> facts) {
    var noun = found.noun("thing", lexicon).filter(each -> !picks(each, lexicon));
    var others =
        found.text("verbs").stream()
            .flatMap(EACH::splitAsStream)
            .map(VerbForms::base)
            .distinct()
            .toList();
    if (noun.isEmpty() || !others.stream().allMatch(verb -> isInstead(verb, lexicon))) {
      return;
    }
    Stream.of("verb", "also")
        .flatMap(group -> found.text(group).stream())
        .map(
            verb ->
                new DeedFact.Never(
                    verb, noun.get(), others, statement.sentence().text(), found.span()))
        .forEach(facts::add);
  }

  /** "A bed with plants", "a harvested bed": some of them, and not all. */
  private static boolean picks(Noun noun, Lexicon lexicon) {
    var words = noun.words();
    return words.contains("with")
        || words.contains("without")
        || (words.size() > 1 && RestrictionRule.isState(words.getFirst(), lexicon));
  }

  /** What is done in its place leads into a state, or changes a record. */
  private static boolean isInstead(String verb, Lexicon lexicon) {
    return lexicon.stateAfter(verb).isPresent()
        || lexicon.operations(verb).contains(Operation.UPDATE);
  }
}
