package dev.bluewright.workbench.tier;

import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Inputs made of what the blueprint says of values: the least that may be given, each with one more
 * value, and each with two; then those with one value that is not allowed. The smallest come first,
 * so that the first that breaks something is the smallest.
 *
 * @param action the action that takes them; empty where they are records
 * @param given what a request gives, and the blueprint holds to something
 */
record EntityInputs(String action, List<ColumnPlan> given) {
  private static final int MOST = 2_000;

  /** Longer values are tried by themselves, and not beside another. */
  private static final int PAIRED = 300;

  /**
   * One input.
   *
   * @param action the action that takes it; empty where it is a record
   * @param members values in JSON by name
   * @param wrong the member whose value is not allowed; none where all are
   */
  record Input(String action, Map<String, String> members, Optional<String> wrong) {
    private Input with(String name, String json) {
      var others = new LinkedHashMap<>(members);
      others.put(name, json);
      return new Input(action, others, wrong);
    }

    private Input wrongAt(String name) {
      return new Input(action, members, Optional.of(name));
    }

    private Input without(String name) {
      var others = new LinkedHashMap<>(members);
      others.remove(name);
      return new Input(action, others, wrong);
    }

    int size() {
      return members.values().stream().mapToInt(json -> 10 + json.length()).sum();
    }
  }

  /** Those of an entity's records, then those of each of its actions that takes something. */
  static List<Input> of(SystemPlan system, EntityPlan entity) {
    var records = entity.writable().stream().filter(column -> !column.answered()).toList();
    var all = new ArrayList<>(new EntityInputs("", records).all());
    for (var action : entity.model().actions()) {
      if (!action.takes().isEmpty()) {
        all.addAll(new EntityInputs(action.name(), system.inputs(action)).all());
      }
    }
    return all;
  }

  /** A member that a request gives, and the values that are tried for it. */
  private record Member(ColumnPlan column, FieldInputs values) {
    String name() {
      return column.name();
    }
  }

  /** All of them; none where no value is known that a required field takes. */
  List<Input> all() {
    var members = members();
    var least = least(members);
    if (least.isEmpty()) {
      return List.of();
    }
    var all = new ArrayList<Input>(List.of(least.get()));
    for (int one = 0; one < members.size(); one++) {
      var varied = varied(least.get(), members.get(one));
      all.addAll(varied);
      all.addAll(wrong(least.get(), members.get(one)));
      for (int other = one + 1; other < members.size() && all.size() < MOST; other++) {
        var second = members.get(other);
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

  private List<Member> members() {
    return given.stream().map(column -> new Member(column, FieldInputs.of(column))).toList();
  }

  private Optional<Input> least(List<Member> members) {
    var least = new Input(action, Map.of(), Optional.empty());
    for (var member : members) {
      if (member.column().mustBeGiven()) {
        var allowed = member.values().allowed();
        if (allowed.isEmpty()) {
          return Optional.empty();
        }
        least = least.with(member.name(), allowed.getFirst());
      }
    }
    return Optional.of(least);
  }

  private static List<Input> varied(Input input, Member member) {
    var varied = new ArrayList<Input>();
    member.values().allowed().forEach(json -> varied.add(input.with(member.name(), json)));
    if (member.column().optional()) {
      varied.add(input.with(member.name(), "null"));
    }
    return varied;
  }

  private static List<Input> wrong(Input least, Member member) {
    var wrong = new ArrayList<Input>();
    var name = member.name();
    member.values().forbidden().forEach(json -> wrong.add(least.with(name, json).wrongAt(name)));
    if (!member.column().optional()) {
      wrong.add(least.with(name, "null").wrongAt(name));
    }
    if (member.column().mustBeGiven()) {
      wrong.add(least.without(name).wrongAt(name));
    }
    return wrong;
  }
}
