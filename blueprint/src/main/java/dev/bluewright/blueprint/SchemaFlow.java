package dev.bluewright.blueprint;

import static dev.bluewright.blueprint.Json.map;
import static dev.bluewright.blueprint.SchemaParts.list;
import static dev.bluewright.blueprint.SchemaParts.named;
import static dev.bluewright.blueprint.SchemaParts.object;
import static dev.bluewright.blueprint.SchemaParts.pattern;
import static dev.bluewright.blueprint.SchemaParts.ref;
import static dev.bluewright.blueprint.SchemaParts.text;

import java.util.List;
import java.util.Map;

/** The schema of what moves records without a request. */
final class SchemaFlow {
  private SchemaFlow() {}

  static Map<String, Object> properties() {
    return map(
        "events", named("Messages about records.", NameRules.ENTITY, ref("event")),
        "schedules", named("What happens by the clock.", NameRules.MEMBER, ref("schedule")),
        "sources", named("Where records come from.", NameRules.MEMBER, ref("source")),
        "sinks", named("Where records and events go.", NameRules.MEMBER, ref("sink")));
  }

  static Map<String, Object> definitions() {
    return map("event", event(), "schedule", schedule(), "source", source(), "sink", sink());
  }

  private static Map<String, Object> event() {
    return object(
        "An event.",
        map(
            "on", text("What makes it happen, such as Task.complete."),
            "carries", list("Fields that it holds.", text("A field."))),
        "on");
  }

  private static Map<String, Object> schedule() {
    var does = text("The operation, such as Task.archive.");
    var where = text("CEL that a record must fulfil.");
    var cron =
        object(
            "By a cron expression.",
            map(
                "cron",
                pattern("Five fields.", "[0-9*/,A-Za-z-]+( [0-9*/,A-Za-z?#-]+){4}"),
                "zone",
                text("Time zone; UTC unless said."),
                "does",
                does,
                "where",
                where),
            "cron",
            "does");
    var every =
        object(
            "Again and again.",
            map(
                "every",
                pattern("The time between.", SchemaParts.DURATION),
                "does",
                does,
                "where",
                where),
            "every",
            "does");
    return map("description", "A schedule.", "anyOf", List.of(cron, every));
  }

  private static Map<String, Object> source() {
    return object(
        "A source.",
        map(
            "from", text("Address of the far side."),
            "into", text("The entity that its records become."),
            "format", text("How they are written.")),
        "from",
        "into");
  }

  private static Map<String, Object> sink() {
    return object(
        "A sink.",
        map(
            "of", text("The event or entity that is sent."),
            "to", text("Address of the far side."),
            "format", text("How they are written.")),
        "of",
        "to");
  }
}
