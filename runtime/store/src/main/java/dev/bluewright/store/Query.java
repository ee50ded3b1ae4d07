package dev.bluewright.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of an entity, in which order, from where, how many. Equal queries are run once.
 *
 * <p>Null sorts as the largest value on every database. Without a sort the order is that of the id,
 * which is the order of creation.
 *
 * @param filters all must hold
 * @param sort the order; the id is always added as the last key
 * @param words each must occur, in any letter case, in one of the searchable columns
 * @param limit most rows to answer, at least 1
 * @param after sort key values, then the id, of the last row of the page before; empty for the
 *     first page
 * @param offset rows to pass over, for pages by number; 0 where a position is given
 */
public record Query(
    List<Filter> filters,
    List<Sort> sort,
    List<String> words,
    int limit,
    List<@Nullable Object> after,
    long offset) {

  /** A query that passes over no rows. */
  public Query(
      List<Filter> filters,
      List<Sort> sort,
      List<String> words,
      int limit,
      List<@Nullable Object> after) {
    this(filters, sort, words, limit, after, 0);
  }

  /** The first rows that the filters and the words let through, at most so many. */
  public Query atMost(int rows) {
    return new Query(filters, List.of(), words, rows, List.of());
  }

  /** How a filter compares. Only {@link #IS_NULL} and {@link #DIFFERS} look at null. */
  public enum Operator {
    EQUALS,
    /** Holds for null too. */
    DIFFERS,
    GREATER,
    AT_LEAST,
    LESS,
    AT_MOST,
    /** One of the values; none holds when there are none. */
    IN,
    /** Text that holds the value, in any letter case. */
    CONTAINS,
    /** Text that starts with the value, in any letter case. */
    STARTS_WITH,
    /** One value, a Boolean: true for null, false for anything else. */
    IS_NULL
  }

  /**
   * A condition on one column; values as a {@link Row} holds them.
   *
   * @param through when it is not null, the condition is on what a row of the entity is related to
   *     by this crossing, and the column is the id of the crossing's target
   * @param vacancy when it is not null, a row must be vacant from one of the values to another
   */
  public record Filter(
      Column column,
      Operator operator,
      List<Object> values,
      @Nullable Crossing through,
      @Nullable Vacancy vacancy) {
    /** Copies the values. */
    public Filter {
      values = List.copyOf(values);
    }

    /** A condition on a column of the row itself. */
    public Filter(Column column, Operator operator, List<Object> values) {
      this(column, operator, values, null, null);
    }

    /** The condition that a row is related to one of these by a crossing from it. */
    public static Filter related(Crossing crossing, List<Object> ids) {
      return new Filter(crossing.target().id(), Operator.IN, ids, crossing, null);
    }

    /** The condition that nothing takes up the time of a row: within a day, if there is one. */
    public static Filter vacant(Vacancy vacancy, Optional<Object> day, Object from, Object to) {
      List<Object> values = new ArrayList<>();
      day.ifPresent(values::add);
      values.add(to);
      values.add(from);
      return new Filter(vacancy.relation(), Operator.IN, values, null, vacancy);
    }

    /** A condition with one value. */
    public static Filter of(Column column, Operator operator, Object value) {
      return new Filter(column, operator, List.of(value));
    }
  }

  /** One key of the order. */
  public record Sort(Column column, boolean descending) {}

  /** Copies the lists. */
  public Query {
    filters = List.copyOf(filters);
    sort = List.copyOf(sort);
    words = List.copyOf(words);
    after = Collections.unmodifiableList(Arrays.asList(after.toArray()));
  }

  /** The first rows in order of creation. */
  public static Query first(int limit) {
    return new Query(List.of(), List.of(), List.of(), limit, List.of());
  }

  /** At most as many rows as are wanted, so that lists do not grow without bound. */
  List<Row> limited(List<Row> rows) {
    return rows.size() <= limit ? rows : Collections.unmodifiableList(rows.subList(0, limit));
  }

  /** The whole order: what is asked for, then what tells the rest apart. */
  public List<Sort> keys(Entity<?> entity) {
    List<Sort> keys = new ArrayList<>(sort);
    for (Column column : entity.identity()) {
      if (keys.stream().noneMatch(key -> key.column().equals(column))) {
        keys.add(new Sort(column, false));
      }
    }
    return keys;
  }

  /** Where the page after this row starts: what {@link #after} holds. */
  public List<@Nullable Object> position(Entity<?> entity, Row last) {
    List<Sort> keys = keys(entity);
    @Nullable Object[] position = new Object[keys.size()];
    for (int i = 0; i < position.length; i++) {
      position[i] = last.get(keys.get(i).column().index());
    }
    return Collections.unmodifiableList(Arrays.<@Nullable Object>asList(position));
  }

  /** The same question, passing over rows. */
  public Query from(long rows) {
    return new Query(filters, sort, words, limit, after, rows);
  }

  /** The same question about the rows after a position. */
  public Query after(List<@Nullable Object> position) {
    return new Query(filters, sort, words, limit, position);
  }
}
