package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** "The plotId must be given as a path parameter": which value stands in the path of a call. */
public final class PathParameterRule implements Rule {
  private static final String NAME = "[\"'“‘{:]?([A-Za-z][A-Za-z_]*)[\"'”’}]?";
  private static final String PLACE =
      "(?:as|in|via|through) (?:the |an? )?(?:url |request )?path(?: parameter| variable)?";
  private static final String KIND = "path (?:parameter|variable)";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?i)^(?:the )?"
                  + NAME
                  + " (?:(?:must|should|has to|needs to) be|is)(?:"
                  + " (?:provided|passed|given|specified|supplied|included|sent))? "
                  + PLACE
                  + "(?: and is (?:mandatory|required))?(?: for the request)?[.;]?$"),
          Pattern.compile(
              "(?i)^(?:it|this endpoint|the endpoint|this route|this)"
                  + " (?:takes|accepts|requires|expects) (?:an? |the )?"
                  + KIND
                  + "(?: named| called)?,? "
                  + NAME
                  + "(?:, (?:which is )?an? (?:string|number|integer|uuid)(?:"
                  + " (?:representing|indicating) the (?:unique )?(?:id|identifier|code|name) of"
                  + " the [a-z]+)?)?[.;]?$"),
          Pattern.compile(
              "(?i)^the "
                  + NAME
                  + " (?:path |url )?parameter (?:is|must be)(?: (?:an? )?(?:string|number|integer|uuid))?"
                  + "(?:,? and)?(?: (?:is|must be))?(?: (?:required|mandatory|provided))?[.;]?$"),
          Pattern.compile(
              "(?i)^(?:it|this endpoint|the endpoint|this route|this)"
                  + " (?:takes|accepts|requires|expects) (?:an? |the )?"
                  + NAME
                  + " "
                  + PLACE
                  + "[.;]?$"));

  @Override
  public String name() {
    return "path-parameter";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return WAYS.stream()
        .flatMap(way -> way.matcher(statement.sentence().text()).results())
        .map(found -> new Noun(Naming.split(found.group(1), false)))
        .<Fact>map(name -> new Fact.Prescribed(new Prescription.InPath(name), statement.span()))
        .limit(1)
        .toList();
  }
}
