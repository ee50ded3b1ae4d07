package dev.bluewright.evaluator.openapi;

import java.util.Map;

/**
 * A value that does not conform to a schema.
 *
 * <p>Thread safety: immutable.
 *
 * @param pointer where it stands, as a JSON pointer
 * @param rule the part of the schema that it breaks, as a schema
 * @param words what is wrong, for people
 */
public record Misfit(String pointer, Map<String, Object> rule, String words) {
  /** Keeps a copy. */
  public Misfit {
    rule = Map.copyOf(rule);
  }
}
