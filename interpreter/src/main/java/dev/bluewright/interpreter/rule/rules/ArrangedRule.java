package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Set the order of the slides in a tray": an order that somebody gives them. */
public final class ArrangedRule implements WordingRule {
  private static final String EACH = "(?:all |of |the |its |their |any |each |every |my )*";
  private static final String MANY = "(?<many>" + Wording.NAME + ")";
  private static final String ONE =
      "(?:an? |the |each |every |any |my |their |that |this )+(?<one>" + Wording.NAME + ")";
  private static final String IN =
      "(?:of|in|within|for|on|comprising|belonging to|that make up|making up|that belong to)";
  private static final String OF_ONE = "(?: ,? ?" + IN + " " + ONE + ")?";
  private static final String IN_ORDER =
      "(?:in|by) (?:an?|the|their|its) (?:own"
          + " )?(?:assigned|appropriate|given|proper|correct|original|right|specified|defined|chosen|set|intended|logical|arranged|physical|manual|custom)"
          + " (?:order|sequence)";
  private static final String LOOK =
      "(?:list|see|view|show|present|display|browse|get|read|have|retrieve)";
  private static final String CONTROL =
      "(?:control|set|change|define|specify|choose|determine|adjust|indicate|assign|decide|edit)";
  private static final String END = "(?= ?(?:[.;,]|$| so that | in order | by dragging ))";
  private static final List<Pattern> SEEN =
      List.of(
          Pattern.compile(
              LOOK
                  + " "
                  + EACH
                  + MANY
                  + OF_ONE
                  + "(?: ,)? "
                  + IN_ORDER
                  + "(?: ,)?"
                  + again()
                  + END),
          Pattern.compile(LOOK + " " + IN_ORDER + "(?: ,)? " + EACH + MANY + OF_ONE + END));

  private static final List<Pattern> GIVEN =
      List.of(
          Pattern.compile(
              CONTROL
                  + " (?:the|an?|their) (?:display |listing |sort"
                  + " )?(?:order|sequence|position|arrangement|ordering) of "
                  + EACH
                  + MANY
                  + OF_ONE
                  + END),
          Pattern.compile(
              CONTROL
                  + " (?:the|an?|their) (?:order|sequence) in which "
                  + EACH
                  + MANY
                  + " (?:are |is"
                  + " )?(?:listed|shown|displayed|presented|appear|appears|arranged|placed)"
                  + OF_ONE
                  + END),
          Pattern.compile(
              "(?:rearrange|reorder|re-order|re-arrange) " + EACH + MANY + OF_ONE + END));

  private static String again() {
    return "(?: " + IN + " (?:an? |the |each |every |any |my )+(?<whole>" + Wording.NAME + "))?";
  }

  @Override
  public String name() {
    return "arranged";
  }

  @Override
  public List<String> keys() {
    return List.of("order", "sequence", "arrang", "position");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .first(SEEN, found -> read(found, true, lexicon))
        .or(() -> wording.first(GIVEN, found -> read(found, false, lexicon)))
        .stream()
        .toList();
  }

  private static Optional<Fact> read(Wording.Found found, boolean seen, Lexicon lexicon) {
    var one = found.noun("one", lexicon).or(() -> found.noun("whole", lexicon));
    var told = found.text("one").isPresent() || found.text("whole").isPresent();
    return found
        .noun("many", lexicon)
        .filter(noun -> Things.isTold(noun, lexicon) && !one.filter(noun::equals).isPresent())
        .filter(_ -> !told || one.filter(noun -> Things.isTold(noun, lexicon)).isPresent())
        .map(noun -> new ValueFact.Arranged(noun, one, seen, found.span()));
  }
}
