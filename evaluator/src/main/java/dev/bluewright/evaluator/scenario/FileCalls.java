package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.openapi.Node;
import dev.bluewright.evaluator.openapi.Operation;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends the file of a record and asks for it: by itself to an address below the record, or in a
 * form, which may be that with which the record is made. Thread safety: one thread.
 */
final class FileCalls {
  private static final String FORM = "multipart/form-data";
  private static final String BOUNDARY = "the-parts-are-divided-by-this";

  private final World world;
  private final EntityModel entity;
  private final FieldModel field;

  FileCalls(World world, EntityModel entity, FieldModel field) {
    this.world = world;
    this.entity = entity;
    this.field = field;
  }

  /**
   * A file that was sent.
   *
   * @param made the record; empty where a form did not make it
   */
  record Sent(Optional<Made> made, Exchange exchange) {}

  /** Whether the system has a way to send the file. */
  boolean isPossible() {
    return upload().isPresent() || formPart(create()).isPresent();
  }

  private Optional<Route> upload() {
    return world.surface().findUpload(entity, field.name());
  }

  private Optional<Route> create() {
    return world.surface().find(entity, "create");
  }

  /** Makes a record and sends its file. */
  Sent sent(Stage stage, SampleFile file) {
    if (upload().isEmpty()) {
      return inForm(stage, file);
    }
    var made = world.records().needed(stage, entity, Wish.LEAST);
    return new Sent(Optional.of(made), sent(stage, made, file));
  }

  /** Sends the file of a record that is there. */
  Exchange sent(Stage stage, Made made, SampleFile file) {
    var route = upload().orElseThrow(() -> new Unplayable("A file comes with its record alone."));
    var path =
        world
            .records()
            .path(made, route)
            .orElseThrow(() -> new Unplayable("Its path is not known."));
    return stage.send(world.actor(stage, made, "update"), call(route, path, file));
  }

  private static Call call(Route route, String path, SampleFile file) {
    var part = formPart(Optional.of(route));
    var call = Call.of(route.method(), path);
    if (part.isPresent() && !takes(route, file.mediaType())) {
      return form(call, Values.JSON.objectNode(), part.get(), file);
    }
    return call.withBody(file.mediaType(), file.content())
        .with("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
  }

  /** Whether a route takes something beside forms, or says nothing of it. */
  private static boolean takes(Route route, String mediaType) {
    var types = contents(route).keySet();
    return types.isEmpty()
        || types.contains(mediaType)
        || types.stream().anyMatch(type -> type.contains("*") || type.contains("octet-stream"))
        || types.stream().anyMatch(type -> !type.equals(FORM) && !type.contains("json"));
  }

  private static Map<String, Node> contents(Route route) {
    return route
        .operation()
        .flatMap(Operation::body)
        .map(Operation.Body::contents)
        .orElse(Map.of());
  }

  /** The part of a route's form that is a file. */
  private static Optional<String> formPart(Optional<Route> route) {
    return route.stream()
        .flatMap(each -> Optional.ofNullable(contents(each).get(FORM)).stream())
        .flatMap(schema -> schema.properties().entrySet().stream())
        .filter(member -> isFile(member.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isFile(Node schema) {
    return schema.text("format").filter("binary"::equals).isPresent()
        || schema.has("contentMediaType");
  }

  private Sent inForm(Stage stage, SampleFile file) {
    var part = formPart(create()).orElseThrow(() -> new Unplayable("No form takes a file."));
    var draft = world.records().draft(stage, entity, Wish.LEAST);
    var call = Call.of("POST", draft.call().target());
    var exchange = stage.send(draft.by(), form(call, draft.values(), part, file));
    return new Sent(
        Optional.of(exchange)
            .filter(each -> each.answer().isSuccess())
            .map(each -> world.records().made(draft, each)),
        exchange);
  }

  private static Call form(Call call, ObjectNode values, String part, SampleFile file) {
    var body = new StringBuilder();
    for (var name : values.propertyNames()) {
      body.append(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(BOUNDARY, name, values.path(name).asString("")));
    }
    body.append(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(BOUNDARY, part, file.name(), file.mediaType()));
    body.append(file.content()).append("\r\n--").append(BOUNDARY).append("--\r\n");
    return call.withBody(FORM + "; boundary=" + BOUNDARY, body.toString());
  }

  /** Asks for the file of a record: at its address, or at that which the record shows. */
  Optional<Exchange> given(Stage stage, Made made, Person who) {
    return world
        .surface()
        .findDownload(entity, field.name())
        .flatMap(route -> world.records().path(made, route))
        .or(() -> shownAddress(stage, made))
        .map(path -> stage.send(who, Call.of("GET", path)));
  }

  private Optional<String> shownAddress(Stage stage, Made made) {
    return world
        .records()
        .read(stage, made)
        .map(shown -> shown.answer().json().at(pointer(shown)).asString(""))
        .map(address -> address.replaceFirst("^https?://[^/]*", ""))
        .filter(path -> path.startsWith("/"));
  }

  /** Where in an answer it stands what a record tells of its file. */
  String pointer(Exchange shown) {
    return world.records().pointer(entity, shown, field.name());
  }
}
