package dev.bluewright.blueprint;

import static dev.bluewright.blueprint.Json.map;
import static dev.bluewright.blueprint.SchemaParts.mapping;
import static dev.bluewright.blueprint.SchemaParts.named;
import static dev.bluewright.blueprint.SchemaParts.object;
import static dev.bluewright.blueprint.SchemaParts.pattern;
import static dev.bluewright.blueprint.SchemaParts.ref;
import static dev.bluewright.blueprint.SchemaParts.text;
import static dev.bluewright.blueprint.SchemaParts.whole;

import java.util.Map;

/** The schema of the ways out to services that are not ours. */
final class SchemaPort {
  private SchemaPort() {}

  static Map<String, Object> ports() {
    return named("Services that are not ours.", NameRules.ENTITY, ref("port"));
  }

  static Map<String, Object> definitions() {
    return map("port", port(), "portOperation", operation(), "portCall", call());
  }

  private static Map<String, Object> port() {
    return object(
        "A service that is not ours; a person writes the adapter that speaks to it.",
        map(
            "for", text("What it is for."),
            "operations", named("What is asked of it.", NameRules.MEMBER, ref("portOperation")),
            "calls", named("The actions that ask.", PortReader.ACTION, ref("portCall"))));
  }

  private static Map<String, Object> operation() {
    return object(
        "One thing that is asked.",
        map(
            "takes", named("What it is told.", NameRules.MEMBER, ref("field")),
            "gives", named("What it answers.", NameRules.MEMBER, ref("field")),
            "within", pattern("Longest time of one attempt.", SchemaParts.DURATION),
            "patience",
                pattern(
                    "How long it is tried while nobody answers; "
                        + PortModel.Operation.PATIENCE
                        + " unless said.",
                    SchemaParts.DURATION)),
        "within");
  }

  private static Map<String, Object> call() {
    return object(
        "An action that is done once the service has done its part.",
        map(
            "does", text("The operation of the port."),
            "with", values("The member of the record that each input is."),
            "meanwhile", values("The field, and its value, that says that an answer is awaited."),
            "keep", values("The result that each field keeps."),
            "refused", values("What fields get when the service refuses."),
            "answer", whole("Status of the answer when it refuses; 409 unless said.", 400, 499),
            "unanswered", values("What fields get when nobody answered.")),
        "does",
        "meanwhile");
  }

  private static Map<String, Object> values(String description) {
    return mapping(description, text("A value or a name."));
  }
}
