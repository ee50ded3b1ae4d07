package dev.bluewright.http.query;

import dev.bluewright.http.json.Invalid;
import dev.bluewright.http.json.ValueRule;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.http.query.QueryString.Parameter;
import dev.bluewright.http.query.TimeWords.Span;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Vacancy;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code bookings[none]=2026-05-01/2026-05-04}: the rows of which no booking falls in a time,
 * where those of one do not overlap.
 */
final class Vacancies {
  private final Map<String, Asked> askedByName = new HashMap<>();

  /** What takes up time, and what its times look like. */
  private record Asked(Vacancy vacancy, ValueRule time, Optional<ValueRule> day) {
    static Asked of(Vacancy vacancy) {
      ValueRule time = ValueRule.compared(vacancy.from());
      return new Asked(vacancy, time, vacancy.day().map(ValueRule::compared));
    }
  }

  Vacancies(Entity<?> entity) {
    for (Relation relation : entity.relations().values()) {
      if (relation instanceof Relation.Owning owning) {
        Vacancy.of(owning).stream()
            .findFirst()
            .ifPresent(each -> askedByName.put(name(entity, owning), Asked.of(each)));
      }
    }
  }

  private static String name(Entity<?> entity, Relation relation) {
    return entity.jsonName(relation.name()) + "[none]";
  }

  /** The filter that a parameter asks for; empty when it asks for none of these. */
  Optional<Filter> find(Parameter parameter, ZonedDateTime now) {
    return Optional.ofNullable(askedByName.get(parameter.name()))
        .map(
            asked ->
                asked.day.isPresent() ? daily(asked, parameter) : filter(asked, parameter, now));
  }

  private static Filter filter(Asked asked, Parameter parameter, ZonedDateTime now) {
    String[] ends = parameter.value().split("/", -1);
    if (ends.length == 1) {
      Span span = span(ends[0], now).orElseThrow(() -> malformed(parameter.name()));
      return vacant(asked, parameter, Optional.empty(), begin(asked, span), end(asked, span));
    }
    if (ends.length != 2) {
      throw malformed(parameter.name());
    }
    Object from = moment(asked, parameter, ends[0], now);
    Object to = moment(asked, parameter, ends[1], now);
    return vacant(asked, parameter, Optional.empty(), from, to);
  }

  /** {@code 2026-05-01T10:00:00/12:00:00}: of one day. */
  private static Filter daily(Asked asked, Parameter parameter) {
    String[] ends = parameter.value().split("[T/]", -1);
    if (ends.length != 3) {
      throw malformed(parameter.name());
    }
    Object day = value(asked.day.orElseThrow(), parameter, ends[0]);
    Object from = value(asked.time, parameter, ends[1]);
    return vacant(asked, parameter, Optional.of(day), from, value(asked.time, parameter, ends[2]));
  }

  private static Filter vacant(
      Asked asked, Parameter parameter, Optional<Object> day, Object from, Object to) {
    if (!isBefore(from, to)) {
      throw ListRequests.bad(
          parameter.name(), "range", parameter.name() + " must end after its begin.");
    }
    return Filter.vacant(asked.vacancy, day, from, to);
  }

  @SuppressWarnings("unchecked") // both are of the one type of a column, which has an order
  private static boolean isBefore(Object from, Object to) {
    return ((Comparable<Object>) from).compareTo(to) < 0;
  }

  private static Optional<Span> span(String word, ZonedDateTime now) {
    return TimeWords.find(word, now).or(() -> TimeWords.findDay(word, now.getZone()));
  }

  /** A day is its first moment, and a word the moment that it begins with. */
  private static Object moment(Asked asked, Parameter parameter, String word, ZonedDateTime now) {
    return span(word, now)
        .map(span -> begin(asked, span))
        .orElseGet(() -> value(asked.time, parameter, word));
  }

  private static boolean isOfDays(Asked asked) {
    return asked.time.type() instanceof ColumnType.Date;
  }

  private static Object begin(Asked asked, Span span) {
    return isOfDays(asked) ? span.firstDay() : span.from().toInstant();
  }

  /** A moment, such as now, is as short as one can be told. */
  private static Object end(Asked asked, Span span) {
    boolean empty = span.from().equals(span.to());
    return isOfDays(asked)
        ? (empty ? span.firstDay().plusDays(1) : span.dayAfter())
        : (empty ? span.to().plus(1, ChronoUnit.MICROS) : span.to()).toInstant();
  }

  private static Object value(ValueRule rule, Parameter parameter, String text) {
    Object value = rule.fromParameter(text);
    if (value instanceof Invalid invalid) {
      throw ListRequests.bad(parameter.name(), invalid);
    }
    return value;
  }

  private static ProblemException malformed(String name) {
    return ListRequests.bad(
        name, "format", name + " must be a time from/to, a day or a word for a time.");
  }
}
