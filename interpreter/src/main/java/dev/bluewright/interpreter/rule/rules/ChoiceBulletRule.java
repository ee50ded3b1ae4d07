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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "- Clay", below "each plot has one of the following soil types:": one of the values that the
 * bullets there list together.
 */
public final class ChoiceBulletRule implements Rule {
  private static final String THING =
      "(?:an? |the |each |every |all |their )?(?<thing>" + Wording.NAME + ")";
  private static final String KIND =
      "(?:the |an? |each |every )?(?:different |various |possible )?";
  private static final String ONE =
      "(?<field>(?:[a-z]+ ){0,2}(?:status|type|kind|category|level|stage|state|priority|genre"
          + "|currency|size|colou?r|method|difficulty|severity|condition|mood))";
  private static final String MANY =
      "(?<field>(?:[a-z]+ ){0,2}(?:statuses|types|kinds|categories|levels|stages|states|priorities"
          + "|genres|currencies|sizes|colou?rs|methods|difficulties|severities|conditions|moods))";
  private static final String IS =
      " (?:is|are|can be|may be|must be|should be|will be|has to be)(?: either)?(?: one| any)?(?: of)? ";
  private static final String THESE = "(?:the following|these|this|the)(?: list)?(?: below)?";
  private static final String END = "(?: (?:values?|options?|ones))?(?: \\([^)]*\\))? ?:";

  private static final List<Pattern> LEADS =
      List.of(
          Pattern.compile(
              THING
                  + " (?:has|have|can have|must have|should have|gets?|needs?)(?: exactly)?(?: one)?(?: of)? "
                  + THESE
                  + "(?: possible| different)? "
                  + MANY
                  + END),
          Pattern.compile(KIND + ONE + " of " + THING + IS + THESE + END),
          Pattern.compile(KIND + ONE + IS + THESE + END),
          Pattern.compile(
              "for "
                  + KIND
                  + MANY
                  + " ?,? (?:you )?(?:should |can |must |may |could |please )?(?:use|take|choose from|have|support) "
                  + THESE
                  + END),
          Pattern.compile(
              "(?:the )?(?:following|possible|available|supported|allowed|valid|permitted) "
                  + MANY
                  + "(?: (?:are|should be|must be|will be|can be))?"
                  + "(?: (?:supported|available|allowed|possible|used|accepted))?"
                  + END));

  private static final Pattern LABEL =
      Pattern.compile("^(\\p{L}[\\p{L}\\d '’&/_-]*?)(?: ?(?:[:(–—]| - ).*)?[.;,]?$");
  private static final int MOST_WORDS = 4;

  @Override
  public String name() {
    return "choice-bullet";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    if (statement.passage().kind() != Passage.Kind.BULLET || statement.introduces()) {
      return List.of();
    }
    var lead = statement.passage().above().map(above -> lastSentence(above.prose().text()));
    return lead.flatMap(ChoiceBulletRule::way).stream()
        .flatMap(found -> chosen(found, statement, lexicon).stream())
        .toList();
  }

  private static String lastSentence(String lead) {
    var line = lead.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    return line.substring(line.lastIndexOf(". ") + 1).strip();
  }

  private static Optional<Matcher> way(String lead) {
    return LEADS.stream().map(way -> way.matcher(lead)).filter(Matcher::matches).findFirst();
  }

  private static Optional<Fact> chosen(Matcher lead, Statement statement, Lexicon lexicon) {
    var owner =
        lead.namedGroups().containsKey("thing")
            ? Wording.noun(lead.group("thing"), lexicon)
            : Optional.<Noun>empty();
    return Wording.noun(lead.group("field"), lexicon)
        .flatMap(
            field ->
                label(statement.sentence().text().strip())
                    .map(
                        label ->
                            new Fact.EnumerationOf(
                                owner, field, List.of(label), statement.span())));
  }

  private static Optional<String> label(String bullet) {
    var found = LABEL.matcher(bullet);
    return found.matches() && found.group(1).split(" ").length <= MOST_WORDS
        ? Optional.of(found.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "-"))
        : Optional.empty();
  }
}
