package dev.bluewright.interpreter.draft;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.Assumption;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.PortModel;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.interpreter.draft.Drafter.Drafted;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The port that payments go through: where a text has people pay for a kind of record that has one
 * amount, its records get an action that asks the port. The sentence stays unsupported, since
 * nothing is paid before somebody writes the adapter; see docs/adr/0048.
 */
public final class PaymentPort {
  private static final String NAME = "Payment";
  private static final String OPERATION = "charge";
  private static final String ACTION = "pay";
  private static final String STATE = "paymentState";
  private static final String REFERENCE = "paymentReference";
  private static final int LONGEST_REFERENCE = 200;
  private static final String WHY =
      "A payment goes through the port " + NAME + "Port, for which you write the adapter.";

  private final Blueprint blueprint;
  private final Lexicon lexicon;
  private final Map<String, String> asked = new HashMap<>(); // entity, by requirement

  private PaymentPort(Blueprint blueprint, Lexicon lexicon) {
    this.blueprint = blueprint;
    this.lexicon = lexicon;
  }

  /** The blueprint with the port, if the text has people pay for something that it keeps. */
  public static Blueprint of(
      Blueprint blueprint, List<Drafted> drafted, List<Heard> heard, Lexicon lexicon) {
    var port = new PaymentPort(blueprint, lexicon);
    drafted.forEach(each -> port.read(each, heard));
    return port.asked.isEmpty() ? blueprint : port.drawn();
  }

  private void read(Drafted drafted, List<Heard> heard) {
    if (drafted
        .requirement()
        .why()
        .filter(lexicon.unsupported().why("payments")::equals)
        .isEmpty()) {
      return;
    }
    heard.stream()
        .map(Heard::statement)
        .filter(statement -> statement.span().equals(drafted.span()))
        .flatMap(statement -> paid(statement).stream())
        .flatMap(phrase -> Naming.entity(phrase, lexicon).stream())
        .flatMap(noun -> blueprint.findEntity(noun.pascalCase()).stream())
        .filter(this::isPayable)
        .findFirst()
        .ifPresent(entity -> asked.put(drafted.requirement().id(), entity.name()));
  }

  /** What is paid for: "pay for an order", "pay the fine", "make a payment for a booking". */
  private static List<NounPhrase> paid(Statement statement) {
    return statement.clauses().stream()
        .filter(clause -> !clause.negated() && clause.introducedBy().isEmpty())
        .flatMap(
            clause ->
                clause.has("pay")
                    ? Stream.concat(clause.objects().stream(), clause.after("for").stream())
                    : isPayment(clause) ? clause.after("for", "of").stream() : Stream.empty())
        .toList();
  }

  private static boolean isPayment(Clause clause) {
    return clause.objects().stream().anyMatch(object -> object.head().lemma().equals("payment"));
  }

  /** It has one amount, nothing of its own about being paid, and a face that is not prescribed. */
  private boolean isPayable(EntityModel entity) {
    boolean told =
        Stream.concat(
                    entity.fields().stream().map(FieldModel::name),
                    entity.actions().stream().map(ActionModel::name))
                .anyMatch(name -> name.startsWith("paid") || name.startsWith(ACTION))
            || entity.fields().stream().anyMatch(PaymentPort::tellsOfPaying);
    boolean nested =
        blueprint.entities().stream()
            .flatMap(other -> other.relations().stream())
            .anyMatch(each -> each.nested() && each.target().equals(entity.name()));
    return !told
        && !nested
        && findAmount(entity).isPresent()
        && blueprint.api().equals(ApiModel.NONE)
        && blueprint.accounts().filter(each -> each.of().equals(entity.name())).isEmpty();
  }

  private static boolean tellsOfPaying(FieldModel field) {
    return field.type() instanceof FieldType.Enumeration(var values) && values.contains("paid");
  }

  private static Optional<FieldModel> findAmount(EntityModel entity) {
    var amounts =
        entity.fields().stream().filter(each -> each.type() instanceof FieldType.Money).toList();
    return amounts.size() == 1 && !amounts.getFirst().optional()
        ? Optional.of(amounts.getFirst())
        : Optional.empty();
  }

  private Blueprint drawn() {
    var payable =
        blueprint.entities().stream().map(EntityModel::name).filter(asked::containsValue).toList();
    var entities =
        blueprint.entities().stream()
            .map(entity -> payable.contains(entity.name()) ? withPayment(entity) : entity)
            .toList();
    return blueprint
        .withEntities(entities)
        .withPorts(List.of(port(payable)))
        .withRequirements(blueprint.requirements().stream().map(this::explained).toList())
        .withAssumptions(assumed(payable));
  }

  private static EntityModel withPayment(EntityModel entity) {
    var fields = new ArrayList<>(entity.fields());
    fields.add(
        FieldModel.defaulted(
            STATE,
            new FieldType.Enumeration(List.of("unpaid", "paying", "paid", "declined")),
            "unpaid"));
    fields.add(FieldModel.optional(REFERENCE, new FieldType.Text(LONGEST_REFERENCE)));
    var actions = new ArrayList<>(entity.actions());
    actions.add(
        new ActionModel(
            ACTION, Map.of(STATE, "paid"), Map.of(STATE, List.of("unpaid", "declined"))));
    return entity.withFields(fields).withActions(actions).withAccess(access(entity));
  }

  /** Who may change a record may have it paid, unless all may do what is not named. */
  private static Map<String, List<AccessModel>> access(EntityModel entity) {
    var access = new LinkedHashMap<>(entity.access());
    if (!access.containsKey("all") && access.containsKey("update")) {
      access.put(ACTION, access.get("update"));
    }
    return access;
  }

  private PortModel port(List<String> payable) {
    var charge =
        new PortModel.Operation(
            OPERATION,
            List.of(FieldModel.required("amount", new FieldType.Money())),
            List.of(FieldModel.required("reference", new FieldType.Text(LONGEST_REFERENCE))),
            "10s",
            Optional.empty());
    return new PortModel(
        NAME,
        Optional.of("Takes the money for a record."),
        List.of(charge),
        payable.stream().map(this::call).toList());
  }

  private PortModel.Call call(String entity) {
    var amount = blueprint.findEntity(entity).flatMap(PaymentPort::findAmount).orElseThrow();
    return new PortModel.Call(
        entity + "." + ACTION,
        OPERATION,
        Map.of("amount", amount.name()),
        Map.of(STATE, "paying"),
        Map.of(REFERENCE, "reference"),
        Map.of(STATE, "declined"),
        Optional.of(402),
        Map.of());
  }

  private Requirement explained(Requirement requirement) {
    return asked.containsKey(requirement.id())
        ? new Requirement(
            requirement.id(),
            requirement.text(),
            requirement.line(),
            requirement.column(),
            requirement.status(),
            requirement.met(),
            Optional.of(WHY))
        : requirement;
  }

  private List<Assumption> assumed(List<String> payable) {
    var assumptions = new ArrayList<>(blueprint.assumptions());
    for (var entity : payable) {
      var amount = blueprint.findEntity(entity).flatMap(PaymentPort::findAmount).orElseThrow();
      assumptions.add(
          new Assumption(
              entity + "." + ACTION,
              "asks for " + amount.name() + " as a whole",
              "nothing says that it is paid in parts"));
      for (var kept : List.of(STATE, REFERENCE)) {
        assumptions.add(
            new Assumption(
                entity + "." + kept, "kept", "the answer of who takes payments is kept there"));
      }
    }
    return assumptions;
  }
}
