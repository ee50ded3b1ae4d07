package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;

/** What the runtime does for every entity: REST, validation, errors, pages. */
public final class ConventionRule implements Rule {
  @Override
  public String name() {
    return "convention";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return lexicon.conventionsIn(statement.tokens()).stream()
        .<Fact>map(match -> new Fact.Convention(operations(match.topic()), match.span()))
        .toList();
  }

  private static List<Operation> operations(String topic) {
    return switch (topic) {
      case "create" -> List.of(Operation.CREATE, Operation.UPDATE);
      case "read" -> List.of(Operation.READ);
      case "list" -> List.of(Operation.LIST);
      case "persist" -> List.of(Operation.CREATE, Operation.READ);
      case String _ -> List.of(Operation.values());
    };
  }
}
