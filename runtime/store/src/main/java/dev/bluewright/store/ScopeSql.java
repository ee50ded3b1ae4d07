package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The condition that a row is within a scope.
 *
 * <p>Thread safety: immutable.
 *
 * @param text the condition
 * @param bound what its marks stand for, each the person of the scope
 */
record ScopeSql(String text, List<Bound> bound) {

  private static final ScopeSql ALL = new ScopeSql("1 = 1", List.of());

  /** A value with how it is written into a statement. */
  record Bound(Dialect.Binder binder, @Nullable Object value) {
    void bind(PreparedStatement statement, int index) throws SQLException {
      binder.bind(statement, index, value);
    }
  }

  /** The condition of a row of an entity's own table, in a statement that names it once. */
  static ScopeSql of(Dialect dialect, Entity<?> entity, Scope scope) {
    return of(dialect, entity, dialect.quote(entity.table()), scope);
  }

  /** The condition of a row that a statement calls by an alias. */
  static ScopeSql of(Dialect dialect, Entity<?> entity, String row, Scope scope) {
    ScopeSql led = scope.reach().all() ? ALL : led(dialect, entity, row, scope);
    if (!scope.reach().fenced()) {
      return led;
    }
    Column tenant = entity.access().tenant().orElseThrow();
    String own = row + "." + dialect.quote(tenant.sqlName()) + " = ?";
    List<Bound> bound = new ArrayList<>();
    bound.add(new Bound(dialect.binder(tenant.type()), scope.tenant()));
    bound.addAll(led.bound);
    return new ScopeSql(led.equals(ALL) ? own : own + " AND " + led.text, bound);
  }

  /** The condition that one of the ways leads to the person. */
  private static ScopeSql led(Dialect dialect, Entity<?> entity, String row, Scope scope) {
    Access access = entity.access();
    List<Route> routes =
        scope.reach().ways().stream()
            .filter(way -> !way.relations().isEmpty() || access.owner().isPresent())
            .map(access.routes()::of)
            .toList();
    if (routes.isEmpty()) {
      return new ScopeSql("1 = 0", List.of());
    }
    String text =
        routes.stream()
            .map(route -> new RouteSql(dialect, route).condition(row))
            .collect(Collectors.joining(" OR "));
    return new ScopeSql(
        routes.size() == 1 ? text : "(" + text + ")",
        routes.stream().map(route -> bound(dialect, route, scope)).toList());
  }

  private static Bound bound(Dialect dialect, Route route, Scope scope) {
    ColumnType person = route.direct() ? route.start().type() : route.people().id().type();
    return new Bound(dialect.binder(person), scope.person());
  }

  /** The condition that a column holds the id of such a row. */
  static ScopeSql holding(Dialect dialect, String column, Entity<?> entity, Scope scope) {
    ScopeSql within = of(dialect, entity, scope);
    String text =
        "%s IN (SELECT %s FROM %s WHERE %s)"
            .formatted(
                column,
                dialect.quote(entity.id().sqlName()),
                dialect.quote(entity.table()),
                within.text);
    return new ScopeSql(text, within.bound);
  }
}
