package dev.bluewright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What may fall in a time of a row: the rows of another entity that refer to it and of which no two
 * overlap. A row is vacant in a time in which none of them falls; all of them count, whoever asks.
 *
 * <p>Thread safety: immutable.
 *
 * @param by the entity whose rows take up time
 * @param relation its column with the id of the row whose time they take up
 * @param span the time of such a row
 */
public record Vacancy(Entity<?> by, Column relation, Span span) {
  private static final String OTHER = "other__";

  /** The ways in which rows that refer to one by a relation take up its time. */
  public static List<Vacancy> of(Relation.Owning relation) {
    Entity<?> by = relation.target().get();
    return by.spans().stream()
        .filter(span -> span.of().contains(relation.inverse()))
        .filter(span -> span.of().size() == 1 || day(by, span).isPresent())
        .map(span -> new Vacancy(by, relation.column(), span))
        .toList();
  }

  /** The column of the day, where the two times are within one: else there is none. */
  public Optional<Column> day() {
    return day(by, span);
  }

  private static Optional<Column> day(Entity<?> by, Span span) {
    boolean daily = by.column(span.from()).type() instanceof ColumnType.Time;
    return span.of().stream()
        .filter(_ -> daily && span.of().size() == 2)
        .flatMap(name -> by.findColumn(name).stream())
        .filter(column -> column.type() instanceof ColumnType.Date)
        .findFirst();
  }

  /** The column of the begin; that of the end holds values of the same type. */
  public Column from() {
    return by.column(span.from());
  }

  /** The columns that the values of a filter are compared with: the day, if any, end and begin. */
  List<Column> compared() {
    List<Column> compared = new ArrayList<>();
    day().ifPresent(compared::add);
    compared.add(from());
    compared.add(by.column(span.to()));
    return compared;
  }

  /** The condition on a row of which the id is given, with a mark for each value. */
  String sql(String id, Dialect dialect) {
    String other = dialect.quote(OTHER);
    List<String> met = new ArrayList<>();
    met.add(name(relation, dialect) + " = " + id);
    day().ifPresent(day -> met.add(name(day, dialect) + " = ?"));
    met.add(name(from(), dialect) + " < ?");
    String to = name(by.column(span.to()), dialect);
    met.add(
        by.column(span.to()).optional() ? "(%1$s IS NULL OR %1$s > ?)".formatted(to) : to + " > ?");
    if (span.unless() != null) {
      met.add("NOT " + FormulaSql.condition(by, other, span.unless(), dialect));
    }
    return "NOT EXISTS (SELECT 1 FROM %s AS %s WHERE %s)"
        .formatted(dialect.quote(by.table()), other, String.join(" AND ", met));
  }

  private static String name(Column column, Dialect dialect) {
    return dialect.quote(OTHER) + "." + dialect.quote(column.sqlName());
  }
}
