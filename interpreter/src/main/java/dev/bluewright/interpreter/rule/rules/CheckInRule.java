package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Guests can check in and check out": done with what they have booked, which is not said. */
public final class CheckInRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?<=(?:(?: |^)(?:to|can|may|will|must|should|and|or|,|:|for|/|guests?|customers?|visitors?|patients?"
              + "|passengers?|members?|attendees?|travell?ers?|residents?) )|^)(?!check[ _-](?:in|out)(?:"
              + " (?:and|or|/|,) check[ _-](?:in|out))? (?:date|time|day)s?\\b)(?<verb>check[ _-](?<way>in|out))"
              + "(?: (?:process|functionality))?(?: (?:the |their )?(?:guest|customer|visitor|patient)s?)?(?: (?:in |into |of |from )?(?:an? |the |their )(?:room|hotel|suite|cabin|apartment)s?)?(?: for (?:their|a|an|the|his|her) (?<thing>booking|reservation|stay|appointment|visit)s?)?"
              + "(?= ?(?:[.,;)/]|$)| (?:and|or) )");

  /** "Check dogs in and out", "check a gardener in". */
  private static final Pattern APART =
      Pattern.compile(
          "checks? (?:an? |the |their |all )?(?<thing>[a-z]+) (?<way>in|out)(?: (?:and|or|/) (?<other>in|out))?(?= ?(?:[.,;)]|$))");

  @Override
  public String name() {
    return "check-in";
  }

  @Override
  public List<String> keys() {
    return List.of("check");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return Stream.concat(
            wording.all(WAY, found -> read("way", found, lexicon)).stream(),
            wording
                .all(
                    APART,
                    found ->
                        Stream.concat(read("way", found, lexicon), read("other", found, lexicon)))
                .stream())
        .toList();
  }

  private static Stream<Fact> read(String way, Wording.Found found, Lexicon lexicon) {
    return found.text(way).map(word -> "check " + word).stream()
        .flatMap(
            verb ->
                lexicon.stateAfter(verb).stream()
                    .map(
                        state ->
                            new Fact.Transition(
                                verb, found.noun("thing", lexicon), state, found.span())));
  }
}
