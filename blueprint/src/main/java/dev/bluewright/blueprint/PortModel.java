package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way out to a service that is not ours, such as payments or maps: what is asked of it, and which
 * actions ask. A person writes the adapter that speaks to the service.
 *
 * @param name PascalCase
 * @param purpose what it is for, in one sentence
 * @param operations what is asked of it
 * @param calls the actions that ask
 */
public record PortModel(
    String name, Optional<String> purpose, List<Operation> operations, List<Call> calls) {
  public PortModel {
    requireNonNull(name, "name");
    operations = List.copyOf(operations);
    calls = List.copyOf(calls);
  }

  /** The operation of a name. */
  public Optional<Operation> findOperation(String operation) {
    return operations.stream().filter(each -> each.name().equals(operation)).findFirst();
  }

  /**
   * One thing that is asked.
   *
   * @param name camelCase, a verb
   * @param takes what it is told
   * @param gives what it answers
   * @param within the longest time that one attempt may take
   * @param patience how long it is tried again while nobody answers, where the call says what
   *     becomes of the record then; {@link #PATIENCE} unless said
   */
  public record Operation(
      String name,
      List<FieldModel> takes,
      List<FieldModel> gives,
      String within,
      Optional<String> patience) {
    /** How long an operation is tried unless the blueprint says. */
    public static final String PATIENCE = "24h";

    public Operation {
      requireNonNull(name, "name");
      requireNonNull(within, "within");
      takes = List.copyOf(takes);
      gives = List.copyOf(gives);
    }
  }

  /**
   * An action that asks: it is done once the service has done its part.
   *
   * @param action the action, such as {@code Order.pay}
   * @param does the operation
   * @param with what the operation is told: the name of a member of the record, or of what the
   *     action takes, by name of the operation's input
   * @param meanwhile the one field that says that the answer is waited for, and its value then
   * @param keep the result that a field keeps, by field
   * @param refused what fields get when the service refuses; what they had before where nothing is
   *     said
   * @param answer status of the answer to who asked when the service refuses; {@link #CONFLICT}
   *     unless said
   * @param unanswered what fields get when nobody answered in the time of the operation's patience;
   *     where it says nothing, it is asked for ever
   */
  public record Call(
      String action,
      String does,
      Map<String, String> with,
      Map<String, String> meanwhile,
      Map<String, String> keep,
      Map<String, String> refused,
      Optional<Integer> answer,
      Map<String, String> unanswered) {
    /** The status of a refusal unless the blueprint says. */
    public static final int CONFLICT = 409;

    public Call {
      requireNonNull(action, "action");
      requireNonNull(does, "does");
      with = Ordered.copyOf(with);
      meanwhile = Ordered.copyOf(meanwhile);
      keep = Ordered.copyOf(keep);
      refused = Ordered.copyOf(refused);
      unanswered = Ordered.copyOf(unanswered);
    }

    /** The entity whose action it is. */
    public String entity() {
      return action.substring(0, action.indexOf('.'));
    }

    /** The action's name without its entity. */
    public String actionName() {
      return action.substring(action.indexOf('.') + 1);
    }
  }
}
