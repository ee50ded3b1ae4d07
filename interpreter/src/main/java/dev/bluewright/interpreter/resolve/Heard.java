package dev.bluewright.interpreter.resolve;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;

/** A statement with the facts that were heard in it. */
public record Heard(Statement statement, List<Fact> facts) {

  /** Whether one of the facts is of a kind. */
  public boolean has(Class<? extends Fact> kind) {
    return facts.stream().anyMatch(kind::isInstance);
  }
}
