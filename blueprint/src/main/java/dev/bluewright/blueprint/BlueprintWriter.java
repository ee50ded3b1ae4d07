package dev.bluewright.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes blueprints: always the same text for the same blueprint, and equal when read back.
 *
 * <p>Thread safety: immutable.
 */
public final class BlueprintWriter {
  private final YamlText out = new YamlText();
  private final boolean spelledOut;

  private BlueprintWriter(boolean spelledOut) {
    this.spelledOut = spelledOut;
  }

  /** The text of a blueprint, as people write it. */
  public static String write(Blueprint blueprint) {
    return new BlueprintWriter(false).text(blueprint);
  }

  /** The text of a blueprint with every derived part and every default spelled out. */
  public static String writeExpanded(Blueprint blueprint) {
    return new BlueprintWriter(true).text(BlueprintExpander.expand(blueprint));
  }

  private String text(Blueprint blueprint) {
    out.line(0, "# yaml-language-server: $schema=blueprint-5.2.schema.json");
    out.line(0, "schemaVersion: " + blueprint.schemaVersion());
    system(blueprint.system());
    blueprint.description().ifPresent(text -> out.block(0, "description", text));
    blueprint.accounts().ifPresent(new AccountsWriter(out, spelledOut)::write);
    section("entities", blueprint.entities(), new EntityWriter(out, spelledOut)::write);
    new ApiWriter(out).write(blueprint.api());
    section("events", blueprint.events(), this::event);
    section("schedules", blueprint.schedules(), this::schedule);
    section("sources", blueprint.sources(), this::source);
    section("sinks", blueprint.sinks(), this::sink);
    section("ports", blueprint.ports(), new PortWriter(out)::write);
    section("components", blueprint.components(), new WiringWriter(out)::component);
    section("bindings", blueprint.bindings(), new WiringWriter(out)::binding);
    policy(blueprint.policy());
    deployment(blueprint.deployment());
    section("validation", blueprint.validation(), this::serviceLevel);
    section("requirements", blueprint.requirements(), this::requirement);
    section("assumptions", blueprint.assumptions(), this::assumption);
    return out.toString();
  }

  private void system(SystemInfo system) {
    out.line(
        0, "system: {name: " + system.name() + ", database: " + system.database().label() + "}");
  }

  private <T> void section(String key, List<T> parts, Consumer<T> writer) {
    if (!parts.isEmpty()) {
      out.gap().line(0, key + ":");
      parts.forEach(writer);
    }
  }

  private void event(EventModel event) {
    out.line(1, event.name() + ":").pair(2, "on", event.on()).list(2, "carries", event.carries());
  }

  private void schedule(ScheduleModel schedule) {
    out.line(1, YamlText.key(schedule.name()) + ":");
    switch (schedule.when()) {
      case ScheduleModel.When.Cron(var expression, var zone) ->
          out.pair(2, "cron", expression).pair(2, "zone", zone);
      case ScheduleModel.When.Every(var period) -> out.pair(2, "every", period);
    }
    out.pair(2, "does", schedule.does()).findPair(2, "where", schedule.where());
  }

  private void source(SourceModel source) {
    out.line(1, YamlText.key(source.name()) + ":");
    out.pair(2, "from", source.from()).pair(2, "into", source.into());
    out.findPair(2, "format", source.format());
  }

  private void sink(SinkModel sink) {
    out.line(1, YamlText.key(sink.name()) + ":");
    out.pair(2, "of", sink.of()).pair(2, "to", sink.to());
    out.findPair(2, "format", sink.format());
  }

  private void policy(PolicyModel policy) {
    if (policy.equals(PolicyModel.NONE)) {
      return;
    }
    out.gap().line(0, "policy:").findPair(1, "requestTimeout", policy.requestTimeout());
    out.findNumber(1, "maxBodyBytes", policy.maxBodyBytes());
    out.findNumber(1, "rateLimit", policy.rateLimit());
  }

  private void deployment(DeploymentModel deployment) {
    if (deployment.equals(DeploymentModel.NONE)) {
      return;
    }
    out.gap().line(0, "deployment:").list(1, "targets", deployment.targets());
    out.findNumber(1, "replicas", deployment.replicas());
    out.findPair(1, "cpu", deployment.cpu()).findPair(1, "memory", deployment.memory());
  }

  private void serviceLevel(ServiceLevel level) {
    var parts = new ArrayList<String>();
    parts.add("of: " + YamlText.inFlow(level.of()));
    level.p99().ifPresent(p99 -> parts.add("p99: " + YamlText.inFlow(p99)));
    level.perSecond().ifPresent(count -> parts.add("perSecond: " + count));
    level.connections().ifPresent(count -> parts.add("connections: " + count));
    out.line(1, "- {" + String.join(", ", parts) + "}");
  }

  private void requirement(Requirement requirement) {
    var parts = new ArrayList<String>();
    parts.add("text: " + YamlText.inFlow(requirement.text()));
    if (requirement.line() > 0 || requirement.column() > 0) {
      parts.add("at: \"" + requirement.line() + ":" + requirement.column() + "\"");
    }
    if (requirement.status() != Requirement.Status.MET || requirement.met().isEmpty()) {
      parts.add("status: " + requirement.status().label());
    }
    if (!requirement.met().isEmpty()) {
      parts.add("met: " + YamlText.flow(requirement.met()));
    }
    requirement.why().ifPresent(why -> parts.add("why: " + YamlText.inFlow(why)));
    out.line(1, YamlText.key(requirement.id()) + ": {" + String.join(", ", parts) + "}");
  }

  private void assumption(Assumption assumption) {
    out.line(
        1,
        "- {about: "
            + YamlText.inFlow(assumption.about())
            + ", says: "
            + YamlText.inFlow(assumption.says())
            + ", because: "
            + YamlText.inFlow(assumption.because())
            + "}");
  }
}
