package dev.bluewright.http.query;

import dev.bluewright.http.json.Invalid;
import dev.bluewright.http.json.ValueRule;
import dev.bluewright.http.query.QueryString.Parameter;
import dev.bluewright.store.Column;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.Crossing;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code field=}, {@code field[gte]=} and their like. */
final class Filters {
  private static final int MOST_VALUES = 100;

  private final Entity<?> entity;
  private final ValueRule[] rules;
  private final Map<String, Pairs> pairsByName = new HashMap<>();

  /** The way to what rows are paired with, and what its ids look like. */
  private record Pairs(Crossing crossing, ValueRule rule) {}

  Filters(Entity<?> entity) {
    this.entity = entity;
    this.rules = entity.columns().stream().map(ValueRule::compared).toArray(ValueRule[]::new);
    for (Relation relation : entity.relations().values()) {
      if (relation instanceof Relation.ManyToMany many) {
        Crossing crossing = many.crossing(entity);
        ValueRule rule = ValueRule.compared(crossing.target().id());
        pairsByName.put(many.one() + "Id", new Pairs(crossing, rule));
      }
    }
  }

  /** {@code tagId=} and {@code tagId[in]=}: the rows that are paired with one of these. */
  private Filter related(Pairs pairs, Parameter parameter, String bracketed) {
    String name = parameter.name();
    return switch (bracketed) {
      case "" ->
          Filter.related(pairs.crossing, List.of(value(pairs.rule, name, parameter.value())));
      case "[in]" -> Filter.related(pairs.crossing, values(pairs.rule, parameter));
      default -> throw ListRequests.unknown(name);
    };
  }

  Filter read(Parameter parameter) {
    String name = parameter.name();
    int bracket = name.indexOf('[');
    String field = bracket < 0 ? name : name.substring(0, bracket);
    Pairs pairs = pairsByName.get(field);
    if (pairs != null) {
      return related(pairs, parameter, bracket < 0 ? "" : name.substring(bracket));
    }
    Column column = entity.findColumn(field).orElseThrow(() -> ListRequests.unknown(name));
    if (column.type() instanceof ColumnType.Json) {
      throw ListRequests.unknown(name);
    }
    Operator operator = bracket < 0 ? Operator.EQUALS : operator(name, name.substring(bracket));
    requireFitting(name, column, operator);
    return operator == Operator.IN
        ? new Filter(column, operator, values(rules[column.index()], parameter))
        : Filter.of(column, operator, value(rules[column.index()], name, parameter.value()));
  }

  void requireUnicode(String name, String value) {
    if (value.indexOf(0) >= 0) {
      throw ListRequests.bad(name, "nul", name + " must not hold the character U+0000.");
    }
  }

  private static Operator operator(String name, String bracketed) {
    return switch (bracketed) {
      case "[gte]" -> Operator.AT_LEAST;
      case "[gt]" -> Operator.GREATER;
      case "[lte]" -> Operator.AT_MOST;
      case "[lt]" -> Operator.LESS;
      case "[ne]" -> Operator.DIFFERS;
      case "[in]" -> Operator.IN;
      case "[contains]" -> Operator.CONTAINS;
      default -> throw ListRequests.unknown(name);
    };
  }

  private void requireFitting(String name, Column column, Operator operator) {
    boolean fits =
        switch (operator) {
          case EQUALS, DIFFERS, IN -> true;
          case CONTAINS, STARTS_WITH -> text(column);
          case GREATER, AT_LEAST, LESS, AT_MOST -> ordered(column);
          case IS_NULL -> false;
        };
    if (!fits) {
      throw ListRequests.bad(name, "unknown", column.name() + " cannot be compared like this.");
    }
  }

  private boolean text(Column column) {
    return rules[column.index()].type().searchable();
  }

  private boolean ordered(Column column) {
    return switch (rules[column.index()].type()) {
      case ColumnType.Truth(), ColumnType.Enumeration(_), ColumnType.Json() -> false;
      case ColumnType.Reference(_) -> false;
      case ColumnType.Uuid(), ColumnType.Sequence(), ColumnType.Whole() -> true;
      case ColumnType.Decimal(_, _), ColumnType.Money() -> true;
      case ColumnType.Date(), ColumnType.Time(), ColumnType.DateTime() -> true;
      case ColumnType.Text(_), ColumnType.LongText() -> true;
      case ColumnType.Email(), ColumnType.Url() -> true;
    };
  }

  private static List<Object> values(ValueRule rule, Parameter parameter) {
    String[] parts = parameter.value().split(",", -1);
    if (parts.length > MOST_VALUES) {
      throw ListRequests.bad(
          parameter.name(), "range", parameter.name() + " takes at most 100 values.");
    }
    List<Object> values = new ArrayList<>(parts.length);
    for (String part : parts) {
      values.add(value(rule, parameter.name(), part));
    }
    return values;
  }

  private static Object value(ValueRule rule, String name, String text) {
    Object value = rule.fromParameter(text);
    if (value instanceof Invalid invalid) {
      throw ListRequests.bad(name, invalid);
    }
    return value;
  }
}
