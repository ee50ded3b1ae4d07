package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A row of a table whose columns are field, type and the like. */
public final class FieldTableRule implements Rule {
  @Override
  public String name() {
    return "field-table";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var cells = statement.passage().cells();
    if (cells.size() < 2
        || statement.owner().isEmpty()
        || !cells
            .getFirst()
            .column()
            .toLowerCase(Locale.ROOT)
            .matches("field|name|attribute|column|property|field name")) {
      return List.of();
    }
    var first = cells.getFirst().prose().place();
    var name =
        statement.tokens().stream()
            .filter(token -> first.contains(token.span()))
            .flatMap(token -> Naming.split(token, false).stream())
            .filter(word -> word.matches("[a-z][a-z0-9]*"))
            .toList();
    if (name.isEmpty() || name.size() > 4) {
      return List.of();
    }
    var facts = new ArrayList<Fact>();
    var field = new Noun(name);
    facts.add(new Fact.FieldOf(statement.owner(), field, false, first));
    for (var token : statement.tokens()) {
      if (!first.contains(token.span())) {
        lexicon
            .fieldTypes()
            .written(token.lower())
            .ifPresent(
                type -> facts.add(new Fact.TypeHint(statement.owner(), field, type, token.span())));
      }
    }
    return facts;
  }
}
