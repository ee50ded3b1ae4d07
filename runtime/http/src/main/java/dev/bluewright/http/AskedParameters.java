package dev.bluewright.http;

import dev.bluewright.http.problem.FieldError;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.http.query.QueryString;
import dev.bluewright.http.query.QueryString.Parameter;
import dev.bluewright.http.shape.ListParameter;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Query.Sort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says the prescribed parameters of a list in conventional terms, and errors in prescribed ones.
 *
 * <p>Thread safety: immutable.
 */
final class AskedParameters {
  private static final String DIRECTION = "direction";

  private final Entity<?> entity;
  private final List<ListParameter> prescribed;

  AskedParameters(Entity<?> entity, List<ListParameter> all) {
    this.entity = entity;
    this.prescribed = all.stream().filter(each -> each.entity() == entity).toList();
  }

  /** The parameters of a query by their conventional names. */
  List<Parameter> read(String raw) {
    List<Parameter> asked = QueryString.parse(raw);
    if (prescribed.isEmpty()) {
      return asked;
    }
    List<Parameter> read = asked.stream().map(this::conventional).toList();
    return read.stream()
        .filter(each -> each.name().equals(DIRECTION))
        .findFirst()
        .map(direction -> directed(read, descends(direction, asked.get(read.indexOf(direction)))))
        .orElse(read);
  }

  private Parameter conventional(Parameter asked) {
    return prescribed.stream()
        .filter(each -> each.name().equals(asked.name()))
        .filter(each -> each.value().isEmpty() || each.value().equalsIgnoreCase(asked.value()))
        .findFirst()
        .map(each -> conventional(each, asked))
        .orElse(asked);
  }

  private static Parameter conventional(ListParameter known, Parameter asked) {
    int equals = known.value().isEmpty() ? -1 : known.means().indexOf('=');
    return equals < 0
        ? new Parameter(known.means(), asked.value())
        : new Parameter(known.means().substring(0, equals), known.means().substring(equals + 1));
  }

  private static boolean descends(Parameter direction, Parameter asked) {
    return switch (direction.value().toLowerCase(Locale.ROOT)) {
      case "asc", "ascending", "1" -> false;
      case "desc", "descending", "-1" -> true;
      default ->
          throw new ProblemException(
              Problem.badParameter(asked.name(), "value", asked.name() + " must be asc or desc."));
    };
  }

  /** The order that is asked for, or else the usual one, this way or the other. */
  private List<Parameter> directed(List<Parameter> read, boolean descending) {
    String usual =
        entity.listing().sort().isEmpty() ? entity.id().jsonName() : names(entity.listing().sort());
    String keys =
        read.stream()
            .filter(each -> each.name().equals("sort"))
            .map(Parameter::value)
            .findFirst()
            .orElse(usual);
    String sort =
        Stream.of(keys.split(",", -1))
            .map(key -> key.startsWith("-") ? key.substring(1) : key)
            .map(key -> descending ? "-" + key : key)
            .collect(Collectors.joining(","));
    List<Parameter> directed =
        new ArrayList<>(
            read.stream()
                .filter(each -> !each.name().equals("sort") && !each.name().equals(DIRECTION))
                .toList());
    directed.add(new Parameter("sort", sort));
    return directed;
  }

  private static String names(List<Sort> keys) {
    return keys.stream().map(key -> key.column().jsonName()).collect(Collectors.joining(","));
  }

  /** A refusal of a parameter, by the name that was asked with. */
  Problem named(Problem problem, String raw) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Parameter asked : prescribed.isEmpty() ? List.<Parameter>of() : QueryString.parse(raw)) {
      String name = conventional(asked).name();
      if (!name.equals(asked.name())) {
        names.put(name, asked.name());
      }
    }
    boolean named = problem.errors().stream().anyMatch(error -> names.containsKey(error.field()));
    return named
        ? new Problem(
            problem.status(),
            problem.title(),
            said(problem.detail(), names),
            problem.errors().stream().map(error -> named(error, names)).toList())
        : problem;
  }

  private static FieldError named(FieldError error, Map<String, String> names) {
    return new FieldError(
        names.getOrDefault(error.field(), error.field()),
        error.code(),
        said(error.message(), names));
  }

  /** A sentence that begins with the name. */
  private static String said(String sentence, Map<String, String> names) {
    return names.entrySet().stream()
        .filter(name -> sentence.startsWith(name.getKey() + " "))
        .map(name -> name.getValue() + sentence.substring(name.getKey().length()))
        .findFirst()
        .orElse(sentence);
  }
}
