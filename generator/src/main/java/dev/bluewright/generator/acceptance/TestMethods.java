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
    if (parts[0].equals("accounts")) {
      return AccountTests.of(system, parts.length > 1 ? parts[1] : "");
    }
    return system
        .findEntity(parts[0])
        .map(entity -> ofEntity(system, entity, parts.length > 1 ? parts[1] : "create"))
        .orElse(List.of());
  }

  private static List<TestMethod> ofEntity(SystemPlan system, EntityPlan entity, String part) {
    if (!Samples.exist(system, entity)) {
      return List.of();
    }
    if (part.equals("access") || part.startsWith("access.")) {
      return AccessTests.of(system, entity);
    }
    if (OwnerTests.areAbout(entity, part)) {
      return OwnerTests.of(system, entity);
    }
    return Played.is(system, entity, part)
        ? ofPart(system, entity, part)
        : signedUp(system, entity, part);
  }

  /** People who are made by signing up alone. */
  private static List<TestMethod> signedUp(SystemPlan system, EntityPlan entity, String part) {
    return part.equals("create")
            && system.people().filter(people -> people.areOf(entity)).isPresent()
        ? AccountTests.of(system, "register")
        : List.of();
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
      case "noOverlap" -> SpanTests.of(entity);
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
