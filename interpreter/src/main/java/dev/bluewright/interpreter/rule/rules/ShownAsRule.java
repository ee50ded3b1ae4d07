package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Custom;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "Along with a JSON object representing the plot", "an array of objects, each representing a
 * plot": as records and lists are answered unless another form is prescribed.
 */
public final class ShownAsRule implements WordingRule {
  private static final String ANSWERS =
      "(?:(?:it|this endpoint|the endpoint|the server|the response|this) )?(?:(?:returns?|responds?"
          + " with|answers? with|sends?|gives?|is|along with|together with) )?";
  private static final String SHOWS =
      "(?:representing|that represents|which represents|describing|that describes|with the details"
          + " of|containing the details of) ";
  private static final String END = "(?= ?[.,;]| that | which |$)";

  private static final Pattern RECORD =
      Pattern.compile(
          ANSWERS
              + "(?:an?|the) (?:json )?(?:object|document) "
              + SHOWS
              + "(?:an?|the) (?<noun>"
              + Wording.NAME
              + ")"
              + END);
  private static final Pattern LIST =
      Pattern.compile(
          ANSWERS
              + "(?:an?|the) (?:json )?(?:array|list) of (?:json )?objects ?,?"
              + " (?:where )?each (?:one |of which |of them |object )?(?:representing|represents"
              + "|describing|describes|being|is) an? (?<noun>"
              + Wording.NAME
              + ")"
              + END);

  @Override
  public String name() {
    return "shown-as";
  }

  @Override
  public List<String> keys() {
    return List.of(" object", " document");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return Stream.concat(
            wording.<Fact>all(RECORD, found -> shown(Custom.RECORD, found, lexicon)).stream(),
            wording.<Fact>all(LIST, found -> shown(Custom.ARRAY, found, lexicon)).stream())
        .toList();
  }

  private static Stream<Fact> shown(Custom custom, Wording.Found found, Lexicon lexicon) {
    return found.noun("noun", lexicon).stream()
        .map(
            noun ->
                new Fact.Prescribed(
                    new Prescription.Usual(custom, Optional.of(noun)), found.span()));
  }
}
