package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.Optional;

/** Reads the top of a blueprint. */
final class RootReader {
  static final String[] KEYS = {
    "schemaVersion",
    "system",
    "description",
    "accounts",
    "entities",
    "api",
    "events",
    "schedules",
    "sources",
    "sinks",
    "ports",
    "components",
    "bindings",
    "policy",
    "deployment",
    "validation",
    "requirements",
    "assumptions"
  };

  private final ReadingContext context;

  RootReader(ReadingContext context) {
    this.context = context;
  }

  Optional<Blueprint> read(Node.Mapping root) {
    return Section.open(context, root, "", "a blueprint", KEYS).flatMap(this::read);
  }

  private Optional<Blueprint> read(Section in) {
    context.remember("", in.node());
    in.remember(KEYS);
    var system = system(in);
    var wiring = new WiringReader(context);
    var flow = new FlowReader(context);
    var operations = new OperationsReader(context);
    var origin = new OriginReader(context);
    var entities = in.named("entities", new EntityReader(context)::read);
    var components = in.named("components", wiring::component);
    if (!has(in, "entities") && !has(in, "components")) {
      context.report(Code.NOTHING_TO_BUILD, in.node());
    }
    var blueprint =
        new Blueprint(
            Blueprint.SCHEMA_VERSION,
            system.orElse(new SystemInfo("unnamed", Database.SQLITE)),
            in.findText("description"),
            new AccountsReader(context).read(in),
            entities,
            components,
            wiring.bindings(in),
            in.named("requirements", origin::requirement),
            origin.assumptions(in),
            in.named("events", flow::event),
            in.named("schedules", flow::schedule),
            in.named("sources", flow::source),
            in.named("sinks", flow::sink),
            operations.policy(in),
            operations.deployment(in),
            operations.serviceLevels(in),
            new ApiReader(context).read(in),
            in.named("ports", new PortReader(context)::read));
    return context.failed() ? Optional.empty() : Optional.of(blueprint);
  }

  private static boolean has(Section in, String key) {
    return in.find(key)
        .map(node -> !(node instanceof Node.Mapping mapping) || !mapping.entries().isEmpty())
        .orElse(false);
  }

  private Optional<SystemInfo> system(Section root) {
    var node = root.find("system");
    if (node.isEmpty()) {
      context.report(Code.MISSING_KEY, root.node(), "system", "a blueprint");
      return Optional.empty();
    }
    return Section.open(context, node.get(), "system", "`system`", "name", "database")
        .flatMap(this::systemInfo);
  }

  private Optional<SystemInfo> systemInfo(Section in) {
    var database = in.findChoice("database", Database.values(), Database::label, "a database");
    var name = in.text("name");
    if (name.isPresent() && !NameRules.SYSTEM.matcher(name.get()).matches()) {
      context.reportMeant(
          Code.SYSTEM_NAME,
          in.find("name").orElse(in.node()),
          name.get(),
          Corrections.dashed(name.get(), NameRules.SYSTEM),
          name.get());
    }
    in.remember("name", "database");
    return name.map(known -> new SystemInfo(known, database.orElse(Database.SQLITE)));
  }
}
