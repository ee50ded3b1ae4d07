package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.openapi.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A place of a request that takes a value.
 *
 * @param place where it stands
 * @param name of the parameter or member; empty for the path
 */
record Slot(Operation operation, Place place, String name) {
  private static final int MOST = 8;

  private static final List<String> HEADERS =
      List.of("User-Agent", "Referer", "X-Forwarded-For", "Accept-Language");

  /** Where a value stands. */
  enum Place {
    PATH,
    QUERY,
    BODY,
    HEADER
  }

  /**
   * Places of an operation: as many as there are requests for, if each takes some, but one at least
   * and eight at most.
   */
  static List<Slot> of(Ground ground, Operation operation, int requests) {
    var each = ground.budget().left() / Math.max(1, requests * ground.operations().size());
    return of(operation).stream().limit(Math.clamp(each, 1, MOST)).toList();
  }

  /** All places of an operation. */
  static List<Slot> of(Operation operation) {
    var all = new ArrayList<Slot>();
    if (operation.hasId()) {
      all.add(new Slot(operation, Place.PATH, ""));
    }
    operation.query().forEach(each -> all.add(new Slot(operation, Place.QUERY, each.name())));
    operation
        .body()
        .ifPresent(
            body -> members(body).forEach(name -> all.add(new Slot(operation, Place.BODY, name))));
    return all;
  }

  /** The headers of an operation that programs like to keep and show. */
  static List<Slot> headers(Operation operation) {
    return HEADERS.stream().map(name -> new Slot(operation, Place.HEADER, name)).toList();
  }

  private static List<String> members(Operation.Body body) {
    var properties = body.schema().properties();
    return properties.keySet().stream()
        .filter(
            name -> {
              var schema = properties.get(name);
              return schema != null
                  && schema.list("type").contains("string")
                  && !schema.has("enum")
                  && schema.text("readOnly").isEmpty();
            })
        .toList();
  }

  /** The request with a value in this place. */
  Call with(Ground ground, String value) {
    var aim = ground.aim();
    var plain = aim.request(operation);
    return switch (place) {
      case PATH -> {
        var path = operation.path();
        var last = path.lastIndexOf('{');
        var target =
            ground.api().base()
                + plain.target().substring(ground.api().base().length(), at(plain, path, last))
                + Call.encoded(value)
                + path.substring(path.indexOf('}', last) + 1);
        yield aim.body(operation, plain.withTarget(target), aim.members(operation));
      }
      case QUERY ->
          plain.withTarget(plain.target() + "?" + Call.encoded(name) + "=" + Call.encoded(value));
      case BODY -> {
        var members = new LinkedHashMap<>(aim.members(operation));
        members.put(name, JsonNodeFactory.instance.stringNode(value).toString());
        yield aim.body(operation, plain, members);
      }
      case HEADER -> plain.with(name, value);
    };
  }

  /**
   * Where the last variable stands in a filled path: behind as many segments as in the template.
   */
  private static int at(Call plain, String path, int last) {
    var segments = path.substring(0, last).split("/", -1).length - 1;
    var all = plain.target();
    var tail = path.substring(path.indexOf('}', last) + 1);
    var end = all.length() - tail.length();
    return segments == 0 ? end : all.lastIndexOf('/', end - 1) + 1;
  }

  /** The request with a value as part of the parameter's name, such as {@code name[$ne]}. */
  Optional<Call> withOperator(Ground ground, String operator, String value) {
    var plain = ground.aim().request(operation);
    return place == Place.QUERY
        ? Optional.of(
            plain.withTarget(
                plain.target()
                    + "?"
                    + Call.encoded(name + "[" + operator + "]")
                    + "="
                    + Call.encoded(value)))
        : Optional.empty();
  }

  String shown() {
    return switch (place) {
      case PATH -> "the path";
      case QUERY -> "the parameter " + name;
      case BODY -> "the member " + name;
      case HEADER -> "the header " + name;
    };
  }
}
