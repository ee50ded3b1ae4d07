package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Fact;
import java.util.List;

/** A producer of facts. The rules are one; whatever else reads English is another. */
@FunctionalInterface
public interface FactSource {

  /**
   * What a statement says. Deterministic: the same statement gives the same facts in the same
   * order.
   */
  List<Fact> facts(Statement statement);
}
