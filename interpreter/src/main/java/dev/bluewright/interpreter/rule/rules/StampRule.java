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

/** "The time at which a ticket was closed is kept", "see when an order was shipped". */
public final class StampRule implements WordingRule {
  private static final String WAS = "(?:is|was|are|were|has been|have been|gets)";
  private static final String ASK =
      "(?:know|see|view|find_out|find out|tell|check|show)(?: exactly)?";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:[a-z]+(?:_(?:at|on|date|time))?(?: (?:at|on|date|time))? (?::|-|–) )?(?:the |an?"
                  + " )?(?:date and time|date|time|timestamp|moment|datetime)(?: of)?(?: when| at"
                  + " which| on which| that) (?:an? |the |each |every )?(?<noun>[a-z]+) "
                  + WAS
                  + "(?: last| first)?"
                  + " (?<state>created|added|made|updated|changed|modified|edited)(?="
                  + " ?(?:[.;]|$))"),
          Pattern.compile(
              "(?:the )?(?:time|date|moment|timestamp|day|date and time)(?: at which| when| on"
                  + " which| that)? (?:an? |the |each |every )?(?<noun>[a-z]+) "
                  + WAS
                  + " (?<state>[a-z]+) (?:is|are|must be|should be|gets|will be) (?:also"
                  + " )?(?:kept|recorded|stored|saved|tracked|shown|remembered|noted|logged)"),
          Pattern.compile(
              "(?:record|records|keep|keeps|store|stores|save|saves|track|tracks|remember|remembers|note|notes|keep"
                  + " track of|keeps track of)(?: the (?:time|date|moment|timestamp|date and"
                  + " time))?(?: at which| when| on which) (?:an? |the |each |every"
                  + " )?(?<noun>[a-z]+) "
                  + WAS
                  + " (?<state>[a-z]+)"),
          Pattern.compile(
              ASK
                  + " (?:when|(?:on )?(?:what|which) (?:date|day)|at what time) (?:an? |the |each"
                  + " |every |my |our )*(?<noun>"
                  + Wording.NAME
                  + ") (?:was|were|has been|have been)(?: last| first| originally| initially)?"
                  + " (?<state>[a-z]+(?:ed|en|de|nt|ld|wn))(?= ?(?:[.,;]|$))"),
          Pattern.compile(
              ASK
                  + " (?:when|at what time) (?:an? |the |each |every |my |our )*(?<noun>"
                  + Wording.NAME
                  + ") (?:(?:is|are)(?: held)?|occurs|occur|occurred|happens|happened|takes place"
                  + "|take place|took place|starts|start|started|begins|began"
                  + "|(?<end>ends|end|ended|finishes|finish))(?= ?(?:[.,;]|$))"),
          Pattern.compile(
              "(?:it is recorded |it is kept )?when (?:an? |the |each |every )?(?<noun>[a-z]+) "
                  + WAS
                  + " (?<state>[a-z]+) (?:is|must be|should be) (?:also"
                  + " )?(?:kept|recorded|stored|saved|tracked|shown|remembered|noted)"));

  private static final List<String> KEYS = List.of("when", "time", "date", "moment", "day");

  @Override
  public String name() {
    return "stamp";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> read(found, lexicon)).stream().toList();
  }

  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    var state =
        found.text("state").orElseGet(() -> found.text("end").isPresent() ? "end" : "start");
    return Optional.of(new DeedFact.Stamped(found.noun("noun", lexicon), state, found.span()));
  }
}
