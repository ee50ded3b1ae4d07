package dev.bluewright.generator.java;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.ConfigValue;
import dev.bluewright.blueprint.MailModel;
import dev.bluewright.blueprint.ProviderModel;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.PortPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.plan.WiringPlan;
import dev.bluewright.generator.text.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements that make the components. */
final class ComponentLines {
  private final SystemPlan system;
  private final WiringPlan wiring;

  ComponentLines(SystemPlan system) {
    this.system = system;
    this.wiring = system.wiring();
  }

  List<String> all() {
    var lines = new ArrayList<String>();
    system.people().ifPresent(people -> lines.addAll(people(people)));
    boolean storeFirst = system.people().isPresent() || !system.ports().isEmpty();
    if (storeFirst) {
      lines.add(store());
    }
    system.people().ifPresent(people -> lines.add(accounts(people)));
    if (!system.ports().isEmpty()) {
      lines.add(calls());
    }
    lines.add(api());
    system.entities().forEach(entity -> lines.add(controller(entity)));
    if (!storeFirst) {
      lines.add(store());
    }
    return lines;
  }

  private String calls() {
    var calls = new ArrayList<String>();
    calls.add("PortCalls.of(" + wiring.variable(wiring.store()) + ")");
    calls.add(".adapters(adapters)");
    for (var port : system.ports()) {
      port.calls().forEach(call -> calls.add(".call(" + call.reference() + ")"));
    }
    calls.add(".build()");
    return component(PortPlan.VARIABLE, calls);
  }

  private static List<String> people(PeoplePlan people) {
    var lines = new ArrayList<String>();
    people.provider().ifPresent(each -> lines.add(provider(people, each)));
    lines.add(described(people));
    return lines;
  }

  private static String provider(PeoplePlan people, ProviderModel provider) {
    var calls = new ArrayList<String>();
    calls.add("OutsideProvider.of()");
    provider
        .claims(people.entity().model())
        .forEach(
            (field, claim) ->
                calls.add(".field(\"" + field + "\", " + Literals.string(claim) + ")"));
    provider.roles().ifPresent(claim -> calls.add(".roles(" + Literals.string(claim) + ")"));
    provider
        .grants()
        .forEach(
            (role, words) ->
                calls.add(
                    Stream.concat(Stream.of(role), words.stream())
                        .map(Literals::string)
                        .collect(Collectors.joining(", ", ".grant(", ")"))));
    provider.tenant().ifPresent(claim -> calls.add(".tenant(" + Literals.string(claim) + ")"));
    provider
        .tenantFields()
        .forEach(
            (field, claim) ->
                calls.add(".tenantField(\"" + field + "\", " + Literals.string(claim) + ")"));
    return Layout.assigned(4, "provider", calls);
  }

  private static String described(PeoplePlan people) {
    var calls = new ArrayList<String>();
    calls.add("People.of(" + people.entity().className() + ".ENTITY)");
    if (!people.login().name().equals(AccountsModel.LOGIN)) {
      calls.add(".login(\"" + people.login().name() + "\")");
    }
    people.findRole().ifPresent(role -> calls.add(".role(\"" + role.name() + "\")"));
    people.model().blocked().ifPresent(field -> calls.add(".blocked(\"" + field + "\")"));
    people
        .model()
        .refused()
        .ifPresent(words -> calls.add(".refused(" + Literals.string(words) + ")"));
    people.address().ifPresent(field -> calls.add(".address(\"" + field.name() + "\")"));
    people
        .entity()
        .findTenant()
        .flatMap(_ -> people.model().tenancy().relation())
        .ifPresent(relation -> calls.add(".tenants(\"" + relation + "\")"));
    if (people.model().keys()) {
      calls.add(".keys()");
    }
    people.provider().ifPresent(_ -> calls.add(".provider(provider)"));
    calls.add(".build()");
    return Layout.assigned(4, "people", calls);
  }

  private String accounts(PeoplePlan people) {
    var calls = new ArrayList<String>();
    calls.add("Accounts.of(people, " + wiring.variable(wiring.store()) + ")");
    calls.add(".settings(settings)");
    calls.add(".behavior(new " + people.entity().className() + "Behavior())");
    people
        .model()
        .admin()
        .ifPresent(role -> calls.add(".firstAdmin(" + Literals.string(role) + ")"));
    if (!people.mayArrive()) {
      calls.add(".signUpClosed()");
    }
    if (!people.havePasswords()) {
      calls.add(".withoutPasswords()");
    }
    people
        .model()
        .signIn()
        .cookie()
        .ifPresent(name -> calls.add(".cookie(" + Literals.string(name) + ")"));
    calls.addAll(mails(people.model().mail()));
    if (people.model().leaving().export()) {
      calls.add(".export()");
    }
    if (people.model().leaving().erase()) {
      calls.add(".erase()");
    }
    if (people.hasEntrances()) {
      calls.add(".routes(" + EntrancesRule.className(system) + ".ALL)");
    }
    calls.add(".build()");
    return component("accounts", calls);
  }

  private static List<String> mails(MailModel mail) {
    var calls = new ArrayList<String>();
    if (mail.reset()) {
      calls.add(".reset()");
    }
    if (mail.confirm()) {
      calls.add(".confirm()");
    }
    for (var text : mail.texts()) {
      var said = Literals.string(text.subject()) + ", " + Literals.string(text.text());
      calls.add(".mail(" + Literals.string(text.occasion()) + ", " + said + ")");
    }
    return calls;
  }

  private String api() {
    var calls = new ArrayList<String>();
    calls.add("ApiEndpoint.named(\"" + wiring.runtimeName(wiring.api()) + "\")");
    calls.add(".settings(settings)");
    calls.add(".openapi(\"/openapi.yaml\")");
    if (ShapeRule.isPrescribed(system)) {
      calls.add(".shape(" + ShapeRule.className(system) + ".SHAPE)");
    }
    calls.addAll(limits());
    system.people().ifPresent(_ -> calls.add(".guard(accounts)"));
    calls.add(".build()");
    return component(wiring.variable(wiring.api()), calls);
  }

  private List<String> limits() {
    var policy = system.blueprint().policy();
    var calls = new ArrayList<String>();
    policy
        .requestTimeout()
        .ifPresent(time -> calls.add(".requestTimeout(" + TimeSpan.of(time).java() + ")"));
    policy.maxBodyBytes().ifPresent(bytes -> calls.add(".maxBodyBytes(" + bytes + ")"));
    policy.rateLimit().ifPresent(requests -> calls.add(".rateLimit(" + requests + ")"));
    return calls;
  }

  private String store() {
    var store = wiring.store();
    var calls = new ArrayList<String>();
    calls.add("EnhancedStore.named(\"" + wiring.runtimeName(store) + "\")");
    calls.add(".settings(settings)");
    system.entities().forEach(entity -> calls.add(".holding(" + entity.className() + ".ENTITY)"));
    system.people().ifPresent(_ -> calls.add(".holding(people.entities())"));
    if (!system.ports().isEmpty()) {
      calls.add(".holding(PortCalls.waiting())");
    }
    if (store.configuration().get("batchLimit") instanceof ConfigValue.Amount(var limit)) {
      calls.add(".batchLimit(" + limit.intValueExact() + ")");
    }
    calls.add(".build()");
    return component(wiring.variable(store), calls);
  }

  /** A component that is built by a chain of calls, broken where the formatter breaks it. */
  private static String component(String variable, List<String> chain) {
    var oneLine = String.join("", chain);
    var statement = "var " + variable + " = harness.add(" + oneLine + ");";
    if (4 + statement.length() <= Layout.WIDTH) {
      return statement;
    }
    if (8 + "harness.add();".length() + oneLine.length() <= Layout.WIDTH) {
      return "var " + variable + " =\n    harness.add(" + oneLine + ");";
    }
    var broken =
        12 + oneLine.length() + ");".length() <= Layout.WIDTH
            ? oneLine
            : String.join("\n            ", chain);
    return "var " + variable + " =\n    harness.add(\n        " + broken + ");";
  }

  private String controller(EntityPlan entity) {
    var name = entity.className();
    var calling = system.calls(entity) ? ".calling(" + PortPlan.VARIABLE + ")" : "";
    var add =
        "harness.add(Controller.of("
            + name
            + ".ENTITY, new "
            + name
            + "Behavior())"
            + calling
            + ");";
    var start = "var " + wiring.variable(wiring.controller(entity)) + " =";
    return 4 + start.length() + 1 + add.length() <= Layout.WIDTH
        ? start + " " + add
        : start + "\n    " + add;
  }
}
