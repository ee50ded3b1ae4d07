package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** "A DELETE request to /plots with an _id in the body": the id of a record beside the path. */
public final class PickedByRule implements Rule {
  private static final Pattern WAY =
      Pattern.compile(
          "\\b(?:PUT|PATCH|DELETE)\\b[^.]*? [\"'`]?/[\\w/{}:<>-]+[\"'`]?,?"
              + "(?<told> (?:with|(?:and )?pass(?:ing)?(?: along)?|including|containing|by sending)"
              + " (?:an? |the |its )?[\"'`]?(?<name>_?id|[a-z]+(?:_id|Id))[\"'`]?"
              + "(?: (?:in|as part of|as) (?:the |its |a )?(?:request |json )?(?:body|form[- ]data"
              + "|payload|query(?: string| parameter)?))?"
              + "(?: and (?:one or more|any|the) (?:of the )?fields(?: to (?:be )?(?:update|change)d?)?)?)"
              + "(?=[,.;]| to (?:delete|remove|update|change|edit)\\b|$)");

  @Override
  public String name() {
    return "picked-by";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return WAY.matcher(statement.sentence().text())
        .results()
        .<Fact>map(
            found ->
                new Fact.Prescribed(
                    new Prescription.PickedBy(found.group("name")),
                    statement.sentence().prose().place(found.start("told"), found.end("told"))))
        .toList();
  }
}
