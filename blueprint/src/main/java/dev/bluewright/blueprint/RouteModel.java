package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way to call an operation that a description prescribes, beside those that follow from the
 * entities.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path from the first slash on, variables between braces: {@code /shorten/{code}}
 * @param does what the call does
 * @param by names of values that the query or the body tells, by which records are picked as by
 *     variables of the path
 * @param where a query by convention that narrows a list further, such as {@code done=true}
 * @param counting the field of the record that grows by one each time, where it is read or leads on
 * @param status status of the answer where it is not that of the operation
 * @param answer form of the answer where it is not that of the operation
 */
public record RouteModel(
    String method,
    String path,
    Does does,
    List<String> by,
    Optional<String> where,
    Optional<String> counting,
    Optional<Integer> status,
    Optional<JsonFrame> answer) {

  /** The methods that a route may have. */
  public static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  /** What a route does. */
  public sealed interface Does {

    /** Name of the entity that it is about. */
    String entity();

    /**
     * An operation or an action of an entity.
     *
     * @param operation {@code create}, {@code list}, {@code read}, {@code update}, {@code replace},
     *     {@code delete}, {@code deleteAll}, or the name of an action
     */
    record Operation(String entity, String operation) implements Does {}

    /**
     * Sends the caller on to an address that a record holds.
     *
     * @param field the field with the address
     */
    record Redirect(String entity, String field) implements Does {}
  }

  public RouteModel {
    requireNonNull(method, "method");
    requireNonNull(path, "path");
    requireNonNull(does, "does");
    by = List.copyOf(by);
  }

  /** The route of an operation, such as {@code POST /shorten} of {@code Link.create}. */
  public static RouteModel of(String method, String path, String entity, String operation) {
    return of(method, path, new Does.Operation(entity, operation));
  }

  /** A route with nothing special about it. */
  public static RouteModel of(String method, String path, Does does) {
    return new RouteModel(
        method,
        path,
        does,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with the values of the query or the body by which it picks records. */
  public RouteModel withBy(List<String> names) {
    return new RouteModel(method, path, does, names, where, counting, status, answer);
  }

  /** The same with a query that narrows its list. */
  public RouteModel withWhere(Optional<String> query) {
    return new RouteModel(method, path, does, by, query, counting, status, answer);
  }

  /** The same with a field that grows by one each time. */
  public RouteModel withCounting(Optional<String> field) {
    return new RouteModel(method, path, does, by, where, field, status, answer);
  }

  /** The same with a status and a form of its answer. */
  public RouteModel answering(Optional<Integer> code, Optional<JsonFrame> form) {
    return new RouteModel(method, path, does, by, where, counting, code, form);
  }

  /** The parts between the slashes; none for the root. */
  public List<String> segments() {
    return path.equals("/") ? List.of() : List.of(path.substring(1).split("/", -1));
  }

  /** The method and the path, without the names of its variables. */
  public String shape() {
    return method + " " + path.replaceAll("\\{[^}]*}", "{}");
  }

  /** The names between braces, in order. */
  public List<String> variables() {
    return segments().stream()
        .filter(RouteModel::isVariable)
        .map(each -> each.substring(1, each.length() - 1))
        .toList();
  }

  /** What picks records: the variables of the path, then the values that it is called with. */
  public List<String> keys() {
    return Stream.concat(variables().stream(), by.stream()).toList();
  }

  /** Whether a segment stands for any text. */
  public static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }
}
