package dev.bluewright.blueprint;

import static dev.bluewright.blueprint.ConfigKey.defaulted;
import static dev.bluewright.blueprint.ConfigKey.optional;
import static dev.bluewright.blueprint.ConfigKey.required;
import static dev.bluewright.blueprint.MessageKind.MESSAGE;
import static dev.bluewright.blueprint.MessageKind.REQUEST;
import static dev.bluewright.blueprint.PortType.in;
import static dev.bluewright.blueprint.PortType.out;

import java.util.List;

/** Types at the edge of a system, where the outside comes in or is told. */
final class EdgeTypes {
  private static final ConfigType TEXT = new ConfigType.AnyText();
  private static final ConfigType PATH = new ConfigType.HttpPath();
  private static final ConfigType FORMAT =
      new ConfigType.Choice(List.of("json", "csv", "xml", "text"));

  static final List<ComponentType> ALL =
      List.of(
          ComponentType.of(
                  "ApiEndpoint",
                  "Takes requests over HTTP and answers them.",
                  List.of(out("requests", REQUEST, "requests for an entity")),
                  List.of(
                      defaulted("openapi", PATH, "/openapi.yaml", "Where the API is described."),
                      optional(
                          "port", new ConfigType.Whole(0, 65_535), "The port; 8080 unless set.")))
              .inTheRuntime(),
          ComponentType.of(
                  "MetricsEndpoint",
                  "Shows the measurements of the whole system over HTTP.",
                  List.of(),
                  List.of(defaulted("path", PATH, "/metrics", "Where they are shown.")))
              .inTheRuntime(),
          ComponentType.of(
              "WebSocket",
              "Exchanges messages with callers that stay connected.",
              List.of(
                  in("outgoing", MESSAGE, "messages for the callers").optional(),
                  out("incoming", MESSAGE, "messages from the callers").optional()),
              List.of(required("path", PATH, "Where callers connect."))),
          ComponentType.of(
              "Source",
              "Takes records from a far side: files, mail, queues.",
              List.of(out("messages", MESSAGE, "the records")),
              List.of(
                  required("from", TEXT, "Address of the far side, such as file:inbox."),
                  defaulted("format", FORMAT, "json", "How the records are written."))),
          ComponentType.of(
              "EventSource",
              "Takes events from a topic.",
              List.of(out("events", MESSAGE, "the events")),
              List.of(
                  required("topic", TEXT, "Name of the topic."),
                  optional("group", TEXT, "Name that consumers share the events under."))),
          ComponentType.of(
                  "Sink",
                  "Sends messages to a far side: files, mail, queues.",
                  List.of(in("messages", MESSAGE, "what is sent")),
                  List.of(
                      required("to", TEXT, "Address of the far side, such as file:outbox."),
                      defaulted("format", FORMAT, "json", "How the messages are written.")))
              .atTheEnd(),
          ComponentType.of(
              "MessageBus",
              "Gives every message to all who listen to a topic.",
              List.of(
                  in("published", MESSAGE, "messages for the topic"),
                  out("subscribed", MESSAGE, "messages of the topic")),
              List.of(
                  required("topic", TEXT, "Name of the topic."),
                  defaulted(
                      "broker",
                      new ConfigType.Choice(List.of("memory", "kafka")),
                      "memory",
                      "Who carries the messages."))));

  private EdgeTypes() {}
}
