package dev.bluewright.blueprint;

import java.util.Optional;

/** A CEL expression over a record, with what it is for. */
public sealed interface RuleModel {

  /** The name, camelCase. */
  String name();

  /** What must hold. */
  String expression();

  /**
   * A record is refused when the expression is false.
   *
   * @param expression CEL over the record's fields
   * @param message what the caller is told
   * @param field the field that the error names
   */
  record Check(String name, String expression, String message, Optional<String> field)
      implements RuleModel {}

  /**
   * An action is refused when the expression is false.
   *
   * @param action the action that is guarded
   * @param expression CEL over the record before the action
   * @param message what the caller is told
   */
  record Guard(String name, String action, String expression, String message)
      implements RuleModel {}
}
