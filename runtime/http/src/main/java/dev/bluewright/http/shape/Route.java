package dev.bluewright.http.shape;

import dev.bluewright.store.Entity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a prescribed route does: an operation of an entity, or sending the caller on.
 *
 * @param entity the entity that it is about
 * @param operation {@code create}, {@code list}, {@code read}, {@code update}, {@code replace},
 *     {@code delete}, {@code deleteAll}, {@code redirect}, the name of an action, or that of a
 *     file, which is sent, given out or taken away as the method says
 * @param address for a redirect, the field with the address; null for anything else
 * @param counting for a redirect and for a record that is read, the field that grows by one each
 *     time; null when there is none
 * @param status status of the answer; 0 when it is that of the operation
 * @param answer form of the answer; null when it is that of the operation
 * @param by names of values that the query or the body tells, by which records are picked
 * @param where a query that narrows a list further, such as {@code done=true}; empty for none
 */
public record Route(
    Entity<?> entity,
    String operation,
    @Nullable String address,
    @Nullable String counting,
    int status,
    @Nullable Content answer,
    List<String> by,
    String where) {
  /** A route; the names are copied. */
  public Route {
    by = List.copyOf(by);
  }

  /** Calls an operation or an action of an entity. */
  public static Route call(Entity<?> entity, String operation) {
    return new Route(entity, operation, null, null, 0, null, List.of(), "");
  }

  /** Sends the caller on to the address that a record holds. */
  public static Route redirect(Entity<?> entity, String field) {
    return new Route(entity, "redirect", field, null, 302, null, List.of(), "");
  }

  /** Counts each time in a field. */
  public Route counting(String field) {
    return new Route(entity, operation, address, field, status, answer, by, where);
  }

  /** Sets the status of the answer. */
  public Route status(int code) {
    return new Route(entity, operation, address, counting, code, answer, by, where);
  }

  /** Sets the form of the answer. */
  public Route answer(Content form) {
    return new Route(entity, operation, address, counting, status, form, by, where);
  }

  /** Picks records by values that stand in the query or in the body. */
  public Route by(String... names) {
    return new Route(entity, operation, address, counting, status, answer, List.of(names), where);
  }

  /** Narrows a list by a query of its own. */
  public Route where(String query) {
    return new Route(entity, operation, address, counting, status, answer, by, query);
  }

  /** Whether it is about one record, which its last variable names. */
  public boolean isAboutOne() {
    return switch (operation) {
      case "create", "list", "deleteAll" -> false;
      default -> true;
    };
  }
}
