package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.Requirement;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** The tests of a requirement: what each part of the blueprint that meets it is shown by. */
final class TestMethods {
  private TestMethods() {}

  /** At least one for each part that can be shown over HTTP or in the database. */
  static Collection<TestMethod> of(SystemPlan system, Requirement requirement) {
    var methods = new LinkedHashMap<String, TestMethod>();
    for (var met : requirement.met()) {
      of(system, met).forEach(method -> methods.putIfAbsent(method.name(), method));
    }
    return methods.values();
  }

  private static List<TestMethod> of(SystemPlan system, String met) {
    var parts = met.split("\\.", 2);
    if (parts[0].equals("system")) {
      return met.equals("system.database") ? DatabaseTest.of(system) : List.of();
    }
    if (parts[0].equals("api") && parts.length > 1) {
      return parts[1].startsWith("routes.")
          ? RouteTests.of(system, parts[1].substring("routes.".length()))
          : new ShapeTests(system).of(parts[1]);
    }
    return system
        .findEntity(parts[0])
        .filter(entity -> Samples.exist(system, entity))
        .map(entity -> ofPart(system, entity, parts.length > 1 ? parts[1] : "create"))
        .orElse(List.of());
  }

  private static List<TestMethod> ofPart(SystemPlan system, EntityPlan entity, String part) {
    boolean guarded =
        !Checked.guards(entity, part).isEmpty() || !Checked.isFreeAtFirst(entity, part);
    if (guarded && List.of("update", "delete").contains(part)) {
      return List.of();
    }
    var last = part.substring(part.lastIndexOf('.') + 1);
    return switch (part) {
      case "create" -> List.of(OperationTests.create(entity));
      case "list" -> List.of(OperationTests.list(entity));
      case "read", "get" -> List.of(OperationTests.read(entity));
      case "update" -> OperationTests.update(entity);
      case "unique" -> DerivedTests.together(entity);
      case "delete" -> List.of(OperationTests.delete(entity));
      case "seed" -> SeedTests.of(entity);
      default -> {
        if (part.startsWith("rules.")) {
          yield Stream.concat(
                  Stream.concat(
                      CheckTests.of(entity, last).stream(), GuardTests.of(entity, last).stream()),
                  ReckonedTests.of(system, entity, last).stream())
              .toList();
        }
        if (part.startsWith("filter.") || part.startsWith("list.")) {
          yield PartTests.filter(entity, last);
        }
        yield entity.model().findAction(last).isPresent()
            ? ActionTests.of(system, entity, entity.model().findAction(last).get())
            : PartTests.of(system, entity, last);
      }
    };
  }
}
