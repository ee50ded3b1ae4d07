package dev.bluewright.store;

import org.jspecify.annotations.Nullable;

/** What must hold of an entity's rows: a CEL expression with what is said when it does not hold. */
public sealed interface RuleDefinition {

  /** The name, a stable word for programs. */
  String name();

  /** CEL over the row's columns and those of rows that it belongs to. */
  String expression();

  /** One sentence for people. */
  String message();

  /**
   * Must not be false of any row that is written.
   *
   * @param field the column that the error names; the first that the expression reads unless set
   */
  record Check(String name, String expression, @Nullable String field, String message)
      implements RuleDefinition {}

  /**
   * Must be true of a row before an operation.
   *
   * @param operation name of an action, {@code update} or {@code delete}; {@code create}, of which
   *     the row is asked that is to be added
   */
  record Guard(String name, String operation, String expression, String message)
      implements RuleDefinition {}
}
