package dev.bluewright.http.query;

import dev.bluewright.http.json.Invalid;
import dev.bluewright.http.json.ValueRule;
import dev.bluewright.http.query.QueryString.Parameter;
import dev.bluewright.http.query.TimeWords.Span;
import dev.bluewright.store.Column;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.Crossing;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.Relation;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code field=}, {@code field[gte]=}, {@code relation[none]=} and their like. */
final class Filters {
  private static final int MOST_VALUES = 100;

  private final Entity<?> entity;
  private final ValueRule[] rules;
  private final Map<String, Pairs> pairsByName = new HashMap<>();
  private final Vacancies vacancies;

  /** The way to what rows are paired with, and what its ids look like. */
  private record Pairs(Crossing crossing, ValueRule rule) {}

  Filters(Entity<?> entity) {
    this.entity = entity;
    this.vacancies = new Vacancies(entity);
    this.rules = entity.columns().stream().map(ValueRule::compared).toArray(ValueRule[]::new);
    for (Relation relation : entity.relations().values()) {
      if (relation instanceof Relation.ManyToMany many) {
        Crossing crossing = many.crossing(entity);
        ValueRule rule = ValueRule.compared(crossing.target().id());
        pairsByName.put(entity.jsonName(many.one() + "Id"), new Pairs(crossing, rule));
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

  /** What a parameter asks for; words for times count from now. */
  List<Filter> read(Parameter parameter, ZonedDateTime now) {
    String name = parameter.name();
    int bracket = name.indexOf('[');
    String field = bracket < 0 ? name : name.substring(0, bracket);
    Pairs pairs = pairsByName.get(field);
    if (pairs != null) {
      return List.of(related(pairs, parameter, bracket < 0 ? "" : name.substring(bracket)));
    }
    Optional<Filter> vacant = vacancies.find(parameter, now);
    if (vacant.isPresent()) {
      return List.of(vacant.get());
    }
    Column column = entity.findByJsonName(field).orElseThrow(() -> ListRequests.unknown(name));
    if (column.type() instanceof ColumnType.Json || (column.file() && !name.endsWith("[null]"))) {
      throw ListRequests.unknown(name);
    }
    Operator operator = bracket < 0 ? Operator.EQUALS : operator(name, name.substring(bracket));
    requireFitting(name, column, operator);
    if (operator == Operator.IN) {
      return List.of(new Filter(column, operator, values(rules[column.index()], parameter)));
    }
    if (operator == Operator.IS_NULL) {
      return List.of(Filter.of(column, operator, truth(name, parameter.value())));
    }
    Optional<Span> span = span(column, parameter.value(), now);
    return span.isPresent()
        ? within(column, name, operator, span.get())
        : List.of(
            Filter.of(column, operator, value(rules[column.index()], name, parameter.value())));
  }

  private Optional<Span> span(Column column, String value, ZonedDateTime now) {
    return switch (rules[column.index()].type()) {
      case ColumnType.Date() -> TimeWords.find(value, now);
      case ColumnType.DateTime() ->
          TimeWords.find(value, now).or(() -> TimeWords.findDay(value, now.getZone()));
      default -> Optional.empty();
    };
  }

  /** Before a span, after it, or within it. */
  private List<Filter> within(Column column, String name, Operator operator, Span span) {
    boolean days = rules[column.index()].type() instanceof ColumnType.Date;
    Object from = days ? span.firstDay() : span.from().toInstant();
    Object to = days ? span.dayAfter() : span.to().toInstant();
    return switch (operator) {
      case EQUALS ->
          List.of(Filter.of(column, Operator.AT_LEAST, from), Filter.of(column, Operator.LESS, to));
      case AT_LEAST -> List.of(Filter.of(column, Operator.AT_LEAST, from));
      case LESS -> List.of(Filter.of(column, Operator.LESS, from));
      case GREATER -> List.of(Filter.of(column, Operator.AT_LEAST, to));
      case AT_MOST -> List.of(Filter.of(column, Operator.LESS, to));
      case DIFFERS, IN, CONTAINS, STARTS_WITH, IS_NULL ->
          throw ListRequests.bad(name, "unknown", name + " takes no word for a time.");
    };
  }

  private static boolean truth(String name, String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw ListRequests.bad(name, "type", name + " must be true or false.");
    };
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
      case "[startsWith]" -> Operator.STARTS_WITH;
      case "[null]" -> Operator.IS_NULL;
      default -> throw ListRequests.unknown(name);
    };
  }

  private void requireFitting(String name, Column column, Operator operator) {
    boolean fits =
        switch (operator) {
          case EQUALS, DIFFERS, IN -> true;
          case CONTAINS, STARTS_WITH -> text(column);
          case GREATER, AT_LEAST, LESS, AT_MOST -> ordered(column);
          case IS_NULL -> column.optional();
        };
    if (!fits) {
      throw ListRequests.bad(name, "unknown", column.jsonName() + " cannot be compared like this.");
    }
  }

  private boolean text(Column column) {
    return rules[column.index()].type().searchable();
  }

  private boolean ordered(Column column) {
    return switch (rules[column.index()].type()) {
      case ColumnType.Truth(), ColumnType.Enumeration(_), ColumnType.Json() -> false;
      case ColumnType.File(_, _), ColumnType.Reference(_) -> false;
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
