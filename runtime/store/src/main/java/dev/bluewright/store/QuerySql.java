package dev.bluewright.store;

import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Sort;
import dev.bluewright.store.ScopeSql.Bound;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of one query, with the values that it binds; ownership is one of its conditions.
 *
 * <p>Thread safety: for one thread.
 */
final class QuerySql {
  private final Dialect dialect;
  private final EntitySql entity;
  private final Query query;
  private final Sight sight;
  private final StringBuilder text = new StringBuilder(256);
  private final List<Bound> bound = new ArrayList<>();
  private String joint = " WHERE ";
  private int crossed;

  private QuerySql(Dialect dialect, EntitySql entity, Query query, Sight sight) {
    this.dialect = dialect;
    this.entity = entity;
    this.query = query;
    this.sight = sight;
  }

  /** Asks for one row more than the limit, to know whether there are more. */
  static QuerySql rows(Dialect dialect, EntitySql entity, Query query, Sight sight) {
    QuerySql sql = new QuerySql(dialect, entity, query, sight);
    sql.selected(entity.select());
    sql.position();
    sql.order(" ORDER BY ");
    sql.text.append(" LIMIT ").append(query.limit() + 1);
    if (query.offset() > 0) {
      sql.text.append(" OFFSET ").append(query.offset());
    }
    return sql;
  }

  static QuerySql count(Dialect dialect, EntitySql entity, Query query, Sight sight) {
    QuerySql sql = new QuerySql(dialect, entity, query, sight);
    sql.selected("SELECT COUNT(*) FROM " + entity.table());
    return sql;
  }

  /** Rows of the table that fulfil the conditions, or what such rows come to in a report. */
  private void selected(String select) {
    ReportSql report = entity.report();
    if (report == null) {
      text.append(select);
      conditions();
      return;
    }
    QuerySql rows = new QuerySql(dialect, report.counted(), query, sight);
    rows.text.append(report.start());
    rows.conditions();
    for (String condition : report.conditions()) {
      rows.and();
      rows.text.append(condition);
    }
    text.append(rows.text).append(report.end()).append(select);
    bound.addAll(rows.bound);
  }

  /** Asks all of these, which differ in values alone; each row ends with the number of its list. */
  static QuerySql together(List<QuerySql> parts) {
    QuerySql first = parts.getFirst();
    QuerySql sql = new QuerySql(first.dialect, first.entity, first.query, first.sight);
    String number = first.dialect.quote("#");
    String union = "SELECT * FROM (";
    for (int i = 0; i < parts.size(); i++) {
      QuerySql part = parts.get(i);
      sql.text
          .append(union)
          .append("SELECT l%1$d.*, %1$d AS %2$s FROM (".formatted(i, number))
          .append(part.text)
          .append(") AS l")
          .append(i);
      sql.bound.addAll(part.bound);
      union = " UNION ALL ";
    }
    sql.text.append(") AS lists ORDER BY ").append(number);
    sql.order(", ");
    return sql;
  }

  PreparedStatement prepare(Session session) throws SQLException {
    PreparedStatement statement = session.prepare(text.toString());
    for (int i = 0; i < bound.size(); i++) {
      bound.get(i).bind(statement, i + 1);
    }
    return statement;
  }

  private void conditions() {
    for (Scope scope : sight.rows()) {
      and();
      within(ScopeSql.of(dialect, entity.entity(), scope));
    }
    for (Filter filter : query.filters()) {
      and();
      condition(filter);
    }
    if (entity.entity().listing().search().isEmpty()) {
      query.words().forEach(this::word);
    } else if (!query.words().isEmpty()) {
      search(SearchWords.of(query.words()));
    }
  }

  /** By the entity's index; signs alone are no words, so they are looked for in the texts. */
  private void search(SearchWords words) {
    if (words.isEmpty()) {
      query.words().forEach(this::word);
      return;
    }
    for (SearchWords.Condition condition : dialect.search(entity, words)) {
      and();
      text.append(condition.sql());
      bound.add(new Bound(QuerySql::bindText, condition.value()));
    }
  }

  private void within(ScopeSql scope) {
    text.append(scope.text());
    bound.addAll(scope.bound());
  }

  private List<Column> searched() {
    List<Column> indexed = entity.entity().listing().search();
    return indexed.isEmpty()
        ? entity.entity().columns().stream().filter(Column::searchable).toList()
        : indexed;
  }

  private void and() {
    text.append(joint);
    joint = " AND ";
  }

  private void condition(Filter filter) {
    if (filter.through() != null) {
      related(filter.through(), filter.values());
      return;
    }
    if (filter.vacancy() != null) {
      vacant(filter.vacancy(), filter.values());
      return;
    }
    Column column = filter.column();
    String name = entity.quoted(column);
    switch (filter.operator()) {
      case EQUALS -> compare(column, "=", filter.values().getFirst());
      case DIFFERS -> {
        text.append("(").append(name).append(" IS NULL OR ");
        compare(column, "<>", filter.values().getFirst());
        text.append(")");
      }
      case GREATER -> compare(column, ">", filter.values().getFirst());
      case AT_LEAST -> compare(column, ">=", filter.values().getFirst());
      case LESS -> compare(column, "<", filter.values().getFirst());
      case AT_MOST -> compare(column, "<=", filter.values().getFirst());
      case IN -> oneOf(column, filter.values());
      case CONTAINS -> like(name, "%" + escaped(filter.values().getFirst()) + "%");
      case STARTS_WITH -> like(name, escaped(filter.values().getFirst()) + "%");
      case IS_NULL ->
          text.append(name)
              .append(
                  Boolean.TRUE.equals(filter.values().getFirst()) ? " IS NULL" : " IS NOT NULL");
    }
  }

  /** Ids of the rows that are related to one of these, of those that may be known of. */
  private void related(Crossing crossing, List<Object> ids) {
    String to = dialect.quote(crossing.to());
    text.append(entity.quotedId())
        .append(
            " IN (SELECT %s FROM %s WHERE %s IN (%s)"
                .formatted(
                    dialect.quote(crossing.from()),
                    dialect.quote(crossing.table()),
                    to,
                    EntitySql.marks(ids.size())));
    Entity<?> target = crossing.target();
    Dialect.Binder binder = dialect.binder(target.id().type());
    ids.forEach(id -> bound.add(new Bound(binder, id)));
    Scope scope = sight.crossed(crossed++);
    if (!scope.whole()) {
      text.append(" AND ");
      within(ScopeSql.holding(dialect, to, target, scope));
    }
    text.append(")");
  }

  private void vacant(Vacancy vacancy, List<Object> values) {
    text.append(vacancy.sql(entity.table() + "." + entity.quotedId(), dialect));
    List<Column> compared = vacancy.compared();
    for (int i = 0; i < compared.size(); i++) {
      bound.add(new Bound(dialect.binder(compared.get(i).type()), values.get(i)));
    }
  }

  private void compare(Column column, String operator, Object value) {
    text.append(entity.quoted(column)).append(' ').append(operator).append(" ?");
    bound.add(new Bound(entity.binder(column.index()), value));
  }

  private void oneOf(Column column, List<Object> values) {
    if (values.isEmpty()) {
      text.append("1 = 0");
      return;
    }
    text.append(entity.quoted(column)).append(" IN (").append(EntitySql.marks(values.size()));
    text.append(")");
    values.forEach(value -> bound.add(new Bound(entity.binder(column.index()), value)));
  }

  private void like(String shown, String pattern) {
    text.append(dialect.like(shown));
    bound.add(new Bound(QuerySql::bindText, pattern));
  }

  static void bindText(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    statement.setString(index, (String) value);
  }

  private static String escaped(Object value) {
    return value.toString().replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private void word(String word) {
    and();
    String or = "(";
    for (Column column : searched()) {
      text.append(or);
      like(searched(column), "%" + escaped(word) + "%");
      or = " OR ";
    }
    text.append(or.equals("(") ? "1 = 0" : ")");
  }

  private String searched(Column column) {
    return column.file()
        ? FormulaWords.of(dialect).ofFile(Formula.FilePart.NAME, entity.quoted(column))
        : entity.quoted(column);
  }

  private void order(String before) {
    String comma = before;
    for (Sort key : query.keys(entity.entity())) {
      text.append(comma)
          .append(
              dialect.orderBy(
                  entity.quoted(key.column()), key.column().optional(), key.descending()));
      comma = ", ";
    }
  }

  /** After (a, b, id): past a; or at a and past b; or at a and at b and past the id. */
  private void position() {
    if (query.after().isEmpty()) {
      return;
    }
    and();
    List<Sort> keys = query.keys(entity.entity());
    text.append("(");
    for (int last = 0; last < keys.size(); last++) {
      text.append(last == 0 ? "(" : " OR (");
      for (int i = 0; i < last; i++) {
        at(keys.get(i).column(), query.after().get(i));
        text.append(" AND ");
      }
      past(keys.get(last), query.after().get(last));
      text.append(")");
    }
    text.append(")");
  }

  private void at(Column column, @Nullable Object value) {
    if (value == null) {
      text.append(entity.quoted(column)).append(" IS NULL");
    } else {
      compare(column, "=", value);
    }
  }

  private void past(Sort key, @Nullable Object value) {
    String name = entity.quoted(key.column());
    if (value == null) {
      text.append(key.descending() ? name + " IS NOT NULL" : "1 = 0");
    } else if (key.descending()) {
      compare(key.column(), "<", value);
    } else {
      text.append("(");
      compare(key.column(), ">", value);
      text.append(key.column().optional() ? " OR " + name + " IS NULL)" : ")");
    }
  }
}
