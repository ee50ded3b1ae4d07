package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** "- Last 3 months", below "filter the visits by:": records of a span of time are asked for. */
public final class SpanBulletRule implements Rule {
  private static final Pattern LEAD = Pattern.compile("\\bfilter(?:s|ed|ing)?\\b");
  private static final Pattern THINGS =
      Pattern.compile(
          "\\bfilter(?:ing)? (?:(?:your|their|the|all|past|his|her|my) )*(?<things>[a-z]+(?: [a-z]+)?s)(?= ?(?:[.,:(]|by\\b|using\\b|with\\b|$))");

  private static final Pattern SPAN =
      Pattern.compile(
          "(?:by |the |in the )*(?:(?:past|last|this|current|previous|next) (?:\\d+ )?(?<unit>day|week|month|year)s?"
              + "|(?<day>today|yesterday|tomorrow"
              + "|(?:custom|date|time|custom date)(?: range| period)?(?: \\([^)]*\\b(?:start|from|end|dates?)\\b[^)]*\\))?"
              + "|(?:start|from) (?:date )?(?:and|to) (?:an? )?end date))\\.?");

  @Override
  public String name() {
    return "span-bullet";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return statement
        .passage()
        .above()
        .filter(_ -> statement.passage().kind() == Passage.Kind.BULLET)
        .map(above -> above.prose().text().toLowerCase(Locale.ROOT))
        .filter(above -> LEAD.matcher(above).find())
        .flatMap(above -> asked(statement, things(above, lexicon)))
        .stream()
        .toList();
  }

  private static Optional<Noun> things(String lead, Lexicon lexicon) {
    var found = THINGS.matcher(lead);
    return found.find() ? Wording.noun(found.group("things"), lexicon) : Optional.empty();
  }

  private static Optional<Fact> asked(Statement statement, Optional<Noun> things) {
    var found = SPAN.matcher(statement.sentence().text().strip().toLowerCase(Locale.ROOT));
    return found.matches()
        ? Optional.of(
            new Fact.QueryOn(
                Fact.Query.FILTER,
                things,
                List.of(Noun.of(found.group("unit") == null ? "day" : found.group("unit"))),
                statement.span()))
        : Optional.empty();
  }
}
