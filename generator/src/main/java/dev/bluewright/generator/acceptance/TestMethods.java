package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.HistoryPlan;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** The tests of a requirement: what each part of the blueprint that meets it is shown by. */
final class TestMethods {
  private static final String ROUTES = "routes.";
  private static final String PARAMETERS = "parameters.";

  private TestMethods() {}

  /** At least one for each part that can be shown over HTTP or in the database. */
  static Collection<TestMethod> of(Cast cast, Requirement requirement) {
    var methods = new LinkedHashMap<String, TestMethod>();
    for (var met : requirement.met()) {
      of(cast, met).forEach(method -> methods.putIfAbsent(method.name(), method));
    }
    return methods.values();
  }

  private static List<TestMethod> of(Cast cast, String met) {
    var parts = met.split("\\.", 2);
    if (parts[0].equals("system")) {
      return met.equals("system.database") ? DatabaseTest.of(cast) : List.of();
    }
    if (parts[0].equals("api") && parts.length > 1) {
      return ofApi(cast, parts[1]);
    }
    if (parts[0].equals("accounts")) {
      return AccountTests.of(cast.system(), parts.length > 1 ? parts[1] : "");
    }
    return cast.system()
        .findEntity(parts[0])
        .map(entity -> ofEntity(cast, entity, parts.length > 1 ? parts[1] : "create"))
        .orElse(List.of());
  }

  private static List<TestMethod> ofApi(Cast cast, String part) {
    if (part.startsWith(ROUTES)) {
      return RouteTests.of(cast, part.substring(ROUTES.length()));
    }
    return part.startsWith(PARAMETERS)
        ? ParameterTests.of(cast, part.substring(PARAMETERS.length()))
        : new ShapeTests(cast).of(part);
  }

  private static List<TestMethod> ofEntity(Cast cast, EntityPlan entity, String part) {
    var ties = TieTests.of(cast, entity, part);
    if (!ties.isEmpty()) {
      return ties;
    }
    if (!Samples.exist(cast, entity)) {
      return TieTests.through(cast, entity);
    }
    if (part.equals("access") || part.startsWith("access.")) {
      return AccessTests.of(cast, entity);
    }
    if (OwnerTests.areAbout(entity, part)) {
      return OwnerTests.of(cast, entity);
    }
    return Played.is(cast, entity, part)
        ? ofPart(cast, entity, part)
        : signedUp(cast, entity, part);
  }

  /** People who are made by signing up alone. */
  private static List<TestMethod> signedUp(Cast cast, EntityPlan entity, String part) {
    return part.equals("create") && cast.system().arePeople(entity)
        ? AccountTests.of(cast.system(), "register")
        : List.of();
  }

  private static List<TestMethod> ofPart(Cast cast, EntityPlan entity, String part) {
    boolean guarded = !Checked.isFree(entity, part);
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
      case RestoreTests.TRAIT, AccessModel.RESTORE -> RestoreTests.of(cast, entity);
      case HistoryPlan.NAME -> HistoryTests.of(cast, entity);
      default -> {
        if (part.startsWith("rules.")) {
          yield Stream.of(
                  CheckTests.of(entity, last),
                  GuardTests.of(cast, entity, last),
                  Admitted.tests(cast, entity, last),
                  ReckonedTests.of(cast, entity, last))
              .flatMap(List::stream)
              .toList();
        }
        if (part.startsWith("effects.")) {
          yield EffectTests.of(cast, entity, part);
        }
        if (part.startsWith("reports.")) {
          yield ReportTests.of(cast, entity, last);
        }
        if (part.startsWith("filter.") || part.startsWith("list.")) {
          yield PartTests.filter(entity, last);
        }
        yield entity.model().findAction(last).isPresent()
            ? ActionTests.of(cast, entity, entity.model().findAction(last).get())
            : PartTests.of(cast, entity, last);
      }
    };
  }
}
