package dev.bluewright.store;

import java.util.List;

/**
 * A route in the words of a database.
 *
 * <p>Thread safety: immutable.
 */
final class RouteSql {
  private final Dialect dialect;
  private final Route route;

  RouteSql(Dialect dialect, Route route) {
    this.dialect = dialect;
    this.route = route;
  }

  /**
   * The condition that a row, by the name of its table or an alias, leads to a person: one mark.
   */
  String condition(String row) {
    String start = row + "." + dialect.quote(route.start().sqlName());
    return route.direct()
        ? start + " = ?"
        : "%s IN (SELECT %s FROM %s WHERE %s = ?)".formatted(start, from(), tables(), person());
  }

  /** Asks which of so many rows lead to which of so many people. */
  String leading(int starts, int persons) {
    return "SELECT %1$s, %2$s FROM %3$s WHERE %1$s IN (%4$s) AND %2$s IN (%5$s)"
        .formatted(from(), person(), tables(), EntitySql.marks(starts), EntitySql.marks(persons));
  }

  private String from() {
    return alias(0) + "." + dialect.quote(route.further().getFirst().from());
  }

  private String person() {
    List<Crossing> further = route.further();
    return alias(further.size() - 1) + "." + dialect.quote(further.getLast().to());
  }

  private String tables() {
    StringBuilder tables = new StringBuilder();
    List<Crossing> further = route.further();
    for (int i = 0; i < further.size(); i++) {
      Crossing crossing = further.get(i);
      tables.append(i == 0 ? "" : " JOIN ");
      tables.append(dialect.quote(crossing.table())).append(" AS ").append(alias(i));
      if (i > 0) {
        tables
            .append(" ON ")
            .append(alias(i) + "." + dialect.quote(crossing.from()))
            .append(" = ")
            .append(alias(i - 1) + "." + dialect.quote(further.get(i - 1).to()));
      }
    }
    return tables.toString();
  }

  private String alias(int place) {
    return dialect.quote("way" + place);
  }
}
