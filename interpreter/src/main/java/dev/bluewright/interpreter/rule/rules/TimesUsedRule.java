package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "Statistics on the number of times a poster was viewed": it is counted how often records are
 * looked at.
 */
public final class TimesUsedRule implements WordingRule {
  private static final Map<String, String> DEEDS =
      Map.of(
          "accessed", "access",
          "visited", "visit",
          "viewed", "view",
          "opened", "open",
          "clicked", "click",
          "read", "read",
          "retrieved", "retrieval",
          "requested", "request",
          "hit", "hit",
          "followed", "visit");

  private static final String DEED = "(?<deed>" + String.join("|", DEEDS.keySet()) + ")";
  private static final String GIVE =
      "(?:(?:get|retrieve|view|see|show|provide|offer|return|track|count|record|keep track"
          + " of|keep_track_of)s? )?";
  private static final String STATISTICS =
      "(?:the |some |basic |simple |access |usage |visit )*(?:statistics|stats|analytics)";
  private static final String TIMES = "(?:the )?(?:number of times|how many times|how often)";
  private static final String END = "(?= ?(?:[.;,:)]|$))";

  private static final List<Pattern> COUNTED =
      List.of(
          Pattern.compile(
              GIVE
                  + "(?:"
                  + STATISTICS
                  + " (?:on|about|for|of|such as|like) )?"
                  + TIMES
                  + " (?:an?|the|each|every|any) (?:given |specific )?(?<of>"
                  + Wording.NAME
                  + "?) (?:has been|have been|was|were|is|are|gets|got) "
                  + DEED
                  + END),
          Pattern.compile(
              GIVE
                  + STATISTICS
                  + " (?:on|about|for|of) (?:an?|the|each|every|any) (?:given |specific )?(?<of>"
                  + Wording.NAME
                  + "?) ?\\(? ?(?:(?:e ?\\.? ?g ?\\.?|such as|like|i ?\\.? ?e ?\\.?) ?,? )?"
                  + TIMES
                  + " (?:it )?(?:(?:has been|was|is) )?"
                  + DEED
                  + "(?: ?\\))?"
                  + END));

  private static final List<Pattern> ASKED =
      List.of(
          Pattern.compile(
              GIVE
                  + STATISTICS
                  + " (?:on|about|for|of) (?:an?|the|each|every|any) (?:given |specific )?(?<of>"
                  + Wording.NAME
                  + "?)(?= ?(?:[.;,]|using |with |by |via |$))"),
          Pattern.compile("(?:access|usage|visit) (?:statistics|stats|analytics)" + END),
          Pattern.compile("with (?:the )?(?:statistics|stats)(?= ?(?:[.;:]|i\\.e|$))"));

  @Override
  public String name() {
    return "times-used";
  }

  @Override
  public List<String> keys() {
    return List.of("times", "how often", "statistics", "stats", "analytics");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var counted = statement.wording().<Fact>all(COUNTED, found -> counted(found, lexicon));
    return counted.isEmpty()
        ? statement
            .wording()
            .all(
                ASKED,
                found ->
                    Stream.of(new ValueFact.StatisticsOf(found.noun("of", lexicon), found.span())))
        : counted;
  }

  private static Stream<Fact> counted(Wording.Found found, Lexicon lexicon) {
    var deed = Optional.ofNullable(DEEDS.get(found.text("deed").orElse(""))).orElse("use");
    return found.noun("of", lexicon).stream()
        .map(of -> new ValueFact.TimesUsed(of, deed, found.span()));
  }
}
