package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * "- Overdue loans" under "Alerts and notifications": what people are told of, and nothing else.
 */
public final class AlertBulletRule implements Rule {
  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)[\\d.)\\s*]*(?:(?:real-time|push|email|automated|smart) )?"
              + "(?:alerts?|notifications?|reminders?)"
              + "(?:\\s*(?:&|and|/|,)\\s*(?:alerts?|notifications?|reminders?))*"
              + "(?: (?:system|service|module|features?|management))?[:*\\s]*");

  @Override
  public String name() {
    return "alert-bullet";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return statement.passage().kind() == Passage.Kind.BULLET
            && statement.clauses().stream().allMatch(Clause::isPhrase)
            && statement.passage().proseAbove().stream()
                .limit(1)
                .anyMatch(prose -> HEADING.matcher(prose.text()).matches())
        ? List.of(
            new Fact.Unsupported(lexicon.unsupported().why("notifications"), statement.span()))
        : List.of();
  }
}
