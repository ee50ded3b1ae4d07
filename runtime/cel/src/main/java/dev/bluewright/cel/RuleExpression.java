package dev.bluewright.cel;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An expression that was compiled once, to be evaluated often.
 *
 * <p>Thread safety: immutable.
 */
public final class RuleExpression {
  private final String text;
  private final ValueType type;
  private final Set<String> names;
  private final CelRuntime.Program program;

  RuleExpression(String text, ValueType type, Set<String> names, CelRuntime.Program program) {
    this.text = text;
    this.type = type;
    this.names = names;
    this.program = program;
  }

  /** Where the values of names come from. */
  @FunctionalInterface
  public interface Scope {
    /**
     * The value of a name, of the class that its {@link ValueType} says; null where it has none.
     */
    @Nullable Object value(String name);
  }

  /** The expression as it was written. */
  public String text() {
    return text;
  }

  /** What it comes to. */
  public ValueType type() {
    return type;
  }

  /** The names that it reads, in the order in which they first stand in it. */
  public Set<String> names() {
    return names;
  }

  /** What it comes to where names have these values. */
  public Evaluation evaluate(Scope scope) {
    try {
      return Values.out(program.eval(name -> Optional.of(Values.in(scope.value(name)))));
    } catch (CelEvaluationException e) {
      return failed(e, scope);
    }
  }

  /** Types were checked, so a function that takes no such argument was given null. */
  private Evaluation failed(CelEvaluationException e, Scope scope) {
    if (e.getErrorCode() == CelErrorCode.OVERLOAD_NOT_FOUND) {
      return new Evaluation.Nothing();
    }
    if (e.getCause() instanceof ArithmeticException) {
      return new Evaluation.Failed("it divides by zero, or a number is too large");
    }
    return names.stream().anyMatch(name -> scope.value(name) == null)
        ? new Evaluation.Nothing()
        : new Evaluation.Failed("it cannot be calculated");
  }

  @Override
  public String toString() {
    return text;
  }
}
