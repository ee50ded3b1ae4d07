package dev.bluewright.blueprint;

import static dev.bluewright.blueprint.ConfigKey.defaulted;
import static dev.bluewright.blueprint.ConfigKey.optional;
import static dev.bluewright.blueprint.ConfigKey.required;
import static dev.bluewright.blueprint.MessageKind.MESSAGE;
import static dev.bluewright.blueprint.MessageKind.OPERATION;
import static dev.bluewright.blueprint.MessageKind.REQUEST;
import static dev.bluewright.blueprint.PortType.in;
import static dev.bluewright.blueprint.PortType.out;

import java.util.List;
import java.util.stream.Stream;

/** Types that know entities. */
final class RecordTypes {
  static final List<ComponentType> ALL =
      List.of(
          ComponentType.of(
                  "Model",
                  "Makes messages into records of an entity, and refuses those that are none.",
                  List.of(
                      in("messages", MESSAGE, "anything"),
                      out("records", MESSAGE, "records of the entity"),
                      out("refused", MESSAGE, "what is no record").optional()),
                  List.of(required("entity", new ConfigType.EntityName(), "The entity.")))
              .holdingNothing(),
          ComponentType.of(
                  "Controller",
                  "Decides what a request or a message does to the records of an entity.",
                  List.of(
                      in("requests", REQUEST, "requests for the entity").optional(),
                      in("records", MESSAGE, "records to be kept").optional(),
                      out("operations", OPERATION, "work for a store"),
                      out("events", MESSAGE, "what happened to records").optional()),
                  List.of(required("entity", new ConfigType.EntityName(), "The entity.")))
              .holdingNothing()
              .inTheRuntime(),
          ComponentType.of(
                  "Store",
                  "Keeps records in a database.",
                  List.of(
                      in("operations", OPERATION, "work on records"),
                      out("changes", MESSAGE, "records as they were changed").optional()),
                  List.of(
                      optional("entities", new ConfigType.EntityNames(), "What it keeps; all."),
                      optional(
                          "database",
                          new ConfigType.Choice(
                              Stream.of(Database.values()).map(Database::label).toList()),
                          "The database; that of the system."),
                      defaulted(
                          "batchLimit",
                          new ConfigType.Whole(1, 10_000),
                          "1024",
                          "Most operations that one statement does.")))
              .atTheEnd()
              .inTheRuntime());

  private RecordTypes() {}
}
