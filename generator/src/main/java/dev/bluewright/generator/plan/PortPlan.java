package dev.bluewright.generator.plan;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.PortModel;
import dev.bluewright.generator.naming.EnumConstants;
import dev.bluewright.generator.naming.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service that is not ours, with every name decided.
 *
 * @param system whose it is
 * @param model the port of the blueprint
 */
public record PortPlan(SystemPlan system, PortModel model) {
  /** The variable of the component that calls. */
  public static final String VARIABLE = "calls";

  static List<String> classNames(PortModel port) {
    return List.of(
        port.name() + "Port",
        port.name() + "Calls",
        port.name() + "Adapter",
        port.name() + "Service",
        port.name() + "PortTest");
  }

  /** Interface of the adapter. */
  public String className() {
    return model.name() + "Port";
  }

  /** Full name of the interface. */
  public String fullName() {
    return system.packageName() + "." + className();
  }

  /** Class of the calls. */
  public String callsName() {
    return model.name() + "Calls";
  }

  /** Where it stands in the blueprint. */
  public String origin() {
    return "ports." + model.name();
  }

  /** The operations. */
  public List<Operation> operations() {
    return model.operations().stream().map(Operation::new).toList();
  }

  /** The actions that call. */
  public List<Call> calls() {
    return model.calls().stream().map(call -> new Call(this, call)).toList();
  }

  /**
   * An operation.
   *
   * @param model the operation of the blueprint
   */
  public record Operation(PortModel.Operation model) {
    /** Record of what it is told. */
    public String request() {
      return Words.of(model.name()).pascal() + "Request";
    }

    /** Record of what it answers. */
    public String result() {
      return Words.of(model.name()).pascal() + "Result";
    }

    /** What it is told. */
    public List<ColumnPlan> takes() {
      return columns(model.takes());
    }

    /** What it answers. */
    public List<ColumnPlan> gives() {
      return columns(model.gives());
    }

    private static List<ColumnPlan> columns(List<FieldModel> values) {
      return values.stream().map(value -> ColumnPlan.field(value, Optional.empty())).toList();
    }
  }

  /**
   * An action that calls.
   *
   * @param port what it calls
   * @param model the call of the blueprint
   */
  public record Call(PortPlan port, PortModel.Call model) {
    /** The entity whose action it is. */
    public EntityPlan entity() {
      return port.system().entity(model.entity());
    }

    /** The action. */
    public ActionModel action() {
      return entity().model().findAction(model.actionName()).orElseThrow();
    }

    /** The operation that it calls. */
    public Operation operation() {
      return new Operation(port.model().findOperation(model.does()).orElseThrow());
    }

    /** The constant that describes it. */
    public String constant() {
      return EnumConstants.of(List.of(model.entity() + "-" + model.actionName()))
          .values()
          .iterator()
          .next();
    }

    /** The constant with its class. */
    public String reference() {
      return port.callsName() + "." + constant();
    }

    /** The status of an answer where the service refuses. */
    public int refusal() {
      return model.answer().orElse(PortModel.Call.CONFLICT);
    }

    /** The field that says that an answer is awaited, and its value then. */
    public Map.Entry<String, String> meanwhile() {
      return model.meanwhile().entrySet().iterator().next();
    }
  }
}
