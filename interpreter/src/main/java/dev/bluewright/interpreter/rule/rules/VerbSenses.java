package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Attributes;
import dev.bluewright.interpreter.rule.Statement;
import java.util.regex.Pattern;

/** Verbs that do something else with records in some sentences than they do in others. */
final class VerbSenses {
  private static final Pattern CHECKED_IN =
      Pattern.compile("\\bchecks? (?:[a-z]+ ){1,3}?(?:in|out)(?= and\\b| ?[.,;]|$)");

  private VerbSenses() {}

  /** "Publish articles with a title and a text": they are written then. */
  static boolean publishes(Token verb, Clause clause, Lexicon lexicon) {
    return verb.lemma().equals("publish") && Attributes.with(clause, lexicon).size() > 1;
  }

  /** "Save a plot for later": somebody's own mark of it, and no new one. */
  static boolean keepsForLater(Token verb, Clause clause) {
    return verb.lemma().equals("save")
        && clause.complements().stream()
            .flatMap(each -> each.words().stream())
            .anyMatch(word -> word.isOneOf("later"));
  }

  /** "Check gardeners in": no look at them. */
  static boolean checksIn(Token verb, Statement statement) {
    return verb.lemma().equals("check") && CHECKED_IN.matcher(statement.wording().line()).find();
  }
}
