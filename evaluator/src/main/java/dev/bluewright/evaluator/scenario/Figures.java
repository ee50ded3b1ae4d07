package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.ReportModel;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.match.Shape;
import dev.bluewright.evaluator.match.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The answer to who asks for a report: a list of groups, one object, or an object with a member for
 * each group.
 *
 * <p>Thread safety: one thread.
 *
 * @param asked the exchange
 * @param report what the text wants told
 */
record Figures(Exchange asked, ReportModel report) {
  private static final Set<String> COUNTS =
      Set.of("count", "total", "number", "quantity", "amount", "value");

  /** A group, where it stands, and what it is called where its name is not within it. */
  private record Group(String pointer, JsonNode value, String called) {}

  /** Where the list of groups stands; empty where the answer has none. */
  Optional<String> list() {
    return Lists.list(asked.answer());
  }

  /** Where a column of the group with some values stands; empty where there is none. */
  Optional<String> place(Map<String, String> by, String column) {
    return group(by).flatMap(group -> place(group, column));
  }

  /** What a column of the group with some values shows. */
  Optional<BigDecimal> shown(Map<String, String> by, String column) {
    return place(by, column).flatMap(pointer -> number(asked.answer().json().at(pointer)));
  }

  /** What the groups show of a column. */
  Stream<BigDecimal> all(String column) {
    return groups().stream()
        .flatMap(group -> place(group, column).stream())
        .flatMap(pointer -> number(asked.answer().json().at(pointer)).stream());
  }

  /** The number that a value is, or that its text writes; empty where it is none. */
  static Optional<BigDecimal> number(JsonNode value) {
    return Optional.of(value.asString(""))
        .filter(text -> text.matches("-?\\d{1,15}(\\.\\d{1,15})?"))
        .map(BigDecimal::new);
  }

  private Optional<Group> group(Map<String, String> by) {
    return groups().stream().filter(group -> fits(group, by)).findFirst();
  }

  private List<Group> groups() {
    var json = asked.answer().json();
    if (!asked.answer().isSuccess()) {
      return List.of();
    }
    var list = list();
    if (list.isPresent()) {
      var members = json.at(list.get());
      return IntStream.range(0, members.size())
          .mapToObj(at -> new Group(list.get() + "/" + at, members.path(at), ""))
          .toList();
    }
    var object = Shape.of(json, keys()).record();
    return report.by().isEmpty() ? List.of(new Group(object, json.at(object), "")) : named(object);
  }

  private Set<String> keys() {
    return report.columns().stream().map(Words::key).collect(Collectors.toSet());
  }

  private List<Group> named(String object) {
    var value = asked.answer().json().at(object);
    return value.propertyNames().stream()
        .map(name -> new Group(object + "/" + Shape.escaped(name), value.path(name), name))
        .toList();
  }

  /** What the group shows under a column's name tells; else any of its values may. */
  private static boolean fits(Group group, Map<String, String> by) {
    if (by.isEmpty()) {
      return true;
    }
    var named =
        by.entrySet().stream()
            .flatMap(
                wanted ->
                    member(group.value(), wanted.getKey()).stream()
                        .map(
                            name -> says(group.value().path(name).asString(""), wanted.getValue())))
            .toList();
    return named.isEmpty()
        ? by.values().stream().anyMatch(value -> isAnywhere(group, value))
        : named.stream().allMatch(Boolean::booleanValue);
  }

  private static boolean isAnywhere(Group group, String value) {
    return says(group.called(), value)
        || group.value().propertyNames().stream()
            .anyMatch(name -> says(group.value().path(name).asString(""), value));
  }

  /** A month may be told by its first day. */
  private static boolean says(String shown, String wanted) {
    return shown.equalsIgnoreCase(wanted)
        || (wanted.matches("\\d{4}(-\\d{2}){0,2}") && shown.startsWith(wanted + "-"))
        || (wanted.matches("\\d{4}-\\d{2}-\\d{2}") && shown.startsWith(wanted + "T"));
  }

  private static Optional<String> member(JsonNode group, String column) {
    return group.propertyNames().stream().filter(name -> Words.same(name, column)).findFirst();
  }

  /** The member of that name, else the only number that tells no group. */
  private Optional<String> place(Group group, String column) {
    if (group.value().isNumber()) {
      return Optional.of(group.pointer());
    }
    var measure = Aggregate.of(report.shows().getOrDefault(column, ""));
    var counts = measure.filter(each -> each.function().equals("count")).isPresent();
    return member(group.value(), column)
        .or(() -> counts ? counted(group.value()) : Optional.empty())
        .or(() -> onlyNumber(group.value()))
        .map(name -> group.pointer() + "/" + Shape.escaped(name));
  }

  private static Optional<String> counted(JsonNode group) {
    return group.propertyNames().stream()
        .filter(name -> COUNTS.contains(Words.key(name)) && group.path(name).isNumber())
        .findFirst();
  }

  private Optional<String> onlyNumber(JsonNode group) {
    var numbers =
        group.propertyNames().stream()
            .filter(name -> number(group.path(name)).isPresent())
            .filter(name -> report.by().keySet().stream().noneMatch(by -> Words.same(by, name)))
            .toList();
    return numbers.size() == 1 ? Optional.of(numbers.getFirst()) : Optional.empty();
  }
}
