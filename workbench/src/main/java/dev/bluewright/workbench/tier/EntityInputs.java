package dev.bluewright.workbench.tier;

import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Inputs for the records of an entity, made of what the blueprint says of its fields: the least
 * record, each with one more value, and each with two; then those with one value that is not
 * allowed. The smallest come first, so that the first that breaks something is the smallest.
 *
 * @param entity whose records they are
 */
record EntityInputs(EntityPlan entity) {
  private static final int MOST = 2_000;

  /** Longer values are tried by themselves, and not beside another. */
  private static final int PAIRED = 300;

  /**
   * One input.
   *
   * @param members values in JSON by name
   * @param wrong the member whose value is not allowed; none where all are
   */
  record Input(Map<String, String> members, Optional<String> wrong) {
    private Input with(String name, String json) {
      var others = new LinkedHashMap<>(members);
      others.put(name, json);
      return new Input(others, wrong);
    }

    private Input wrongAt(String name) {
      return new Input(members, Optional.of(name));
    }

    private Input without(String name) {
      var others = new LinkedHashMap<>(members);
      others.remove(name);
      return new Input(others, wrong);
    }

    int size() {
      return members.values().stream().mapToInt(json -> 10 + json.length()).sum();
    }
  }

  /** All of them; none where no value is known that a required field takes. */
  List<Input> all() {
    var least = least();
    if (least.isEmpty()) {
      return List.of();
    }
    var all = new ArrayList<Input>(List.of(least.get()));
    var columns = columns();
    for (int one = 0; one < columns.size(); one++) {
      var varied = varied(least.get(), columns.get(one));
      all.addAll(varied);
      all.addAll(wrong(least.get(), columns.get(one)));
      for (int other = one + 1; other < columns.size() && all.size() < MOST; other++) {
        var second = columns.get(other);
        varied.stream()
            .filter(input -> input.size() < PAIRED)
            .flatMap(input -> varied(input, second).stream())
            .filter(input -> input.size() < PAIRED)
            .forEach(all::add);
      }
    }
    all.sort(Comparator.comparingInt(Input::size));
    return all;
  }

  /** Members that a request gives, and the blueprint holds to something. */
  private List<ColumnPlan> columns() {
    return entity.writable().stream().filter(column -> !column.answered()).toList();
  }

  private Optional<Input> least() {
    var least = new Input(Map.of(), Optional.empty());
    for (var column : columns()) {
      if (column.mustBeGiven()) {
        var allowed = FieldInputs.of(column).allowed();
        if (allowed.isEmpty()) {
          return Optional.empty();
        }
        least = least.with(column.name(), allowed.getFirst());
      }
    }
    return Optional.of(least);
  }

  private static List<Input> varied(Input input, ColumnPlan column) {
    var varied = new ArrayList<Input>();
    FieldInputs.of(column).allowed().forEach(json -> varied.add(input.with(column.name(), json)));
    if (column.optional()) {
      varied.add(input.with(column.name(), "null"));
    }
    return varied;
  }

  private static List<Input> wrong(Input least, ColumnPlan column) {
    var wrong = new ArrayList<Input>();
    var name = column.name();
    FieldInputs.of(column)
        .forbidden()
        .forEach(json -> wrong.add(least.with(name, json).wrongAt(name)));
    if (!column.optional()) {
      wrong.add(least.with(name, "null").wrongAt(name));
    }
    if (column.mustBeGiven()) {
      wrong.add(least.without(name).wrongAt(name));
    }
    return wrong;
  }
}
