package dev.bluewright.store;

/**
 * What an operation breaks.
 *
 * @param field the column or the input that it is about; empty when it is about none
 * @param code a stable word for programs: a rule's name, {@code range}, …
 * @param message one sentence for people
 */
public record Violation(String field, String code, String message) {
  /** The same of a row that is nested at a place. */
  Violation within(String place) {
    return new Violation(place + field, code, message);
  }
}
