package dev.bluewright.generator.java;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The calls that access is written with: {@code .allow("read", owner(), role("admin"))}. */
final class GrantCalls {
  private final JavaFile file;
  private final Set<String> accessors;

  /** The calls for one entity. An accessor of its record hides a word of the same name. */
  GrantCalls(JavaFile file, EntityPlan entity) {
    this.file = file;
    this.accessors =
        entity.columns().stream().map(ColumnPlan::javaName).collect(Collectors.toSet());
  }

  /** Who may do what; nothing is for anybody where nothing is said. */
  List<String> of(int indent, SystemPlan system, EntityPlan entity) {
    var calls = new ArrayList<String>();
    if (system.people().isEmpty()) {
      return calls;
    }
    if (system.arePeople(entity)) {
      calls.add(".person()");
    }
    if (system.blueprint().tenancy().areOf(entity.model())) {
      calls.add(".tenant()");
    }
    entity.model().access().forEach((operation, who) -> calls.add(allow(indent, operation, who)));
    if (entity.model().access().isEmpty()) {
      calls.add(allow(indent, AccessModel.ALL, List.of()));
    }
    return calls;
  }

  private String allow(int indent, String operation, List<AccessModel> who) {
    var arguments = new ArrayList<String>();
    arguments.add(Literals.string(operation));
    arguments.addAll(words(who));
    return Layout.call(indent, ".allow(", arguments, ")");
  }

  /** A grant each. */
  List<String> words(List<AccessModel> who) {
    return who.stream().map(this::word).toList();
  }

  private String word(AccessModel who) {
    return switch (who) {
      case AccessModel.Anyone() -> word("anyone") + "()";
      case AccessModel.Authenticated() -> word("authenticated") + "()";
      case AccessModel.Owner() -> word("owner") + "()";
      case AccessModel.Person person -> word("person") + "(" + Literals.string(person.path()) + ")";
      case AccessModel.Role(var role) -> word("role") + "(" + Literals.string(role) + ")";
    };
  }

  /** A word of {@code Grants}, imported or written in full. */
  private String word(String name) {
    if (accessors.contains(name)) {
      file.using("dev.bluewright.store.Grants");
      return "Grants." + name;
    }
    file.usingStatic("dev.bluewright.store.Grants." + name);
    return name;
  }
}
