package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.blueprint.RouteModel.Does;
import dev.bluewright.blueprint.Trait;
import dev.bluewright.generator.access.Caller;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.CollectionPlan.Way;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.HistoryPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who makes each request of the tests, as lines of Java: {@code new Part("GET", …)}. */
final class PeopleParts {
  private final SystemPlan system;
  private final Cast cast;
  private final List<Part> parts = new ArrayList<>();

  /** A request and who makes it. */
  private record Part(String method, String address, String who) {
    long variables() {
      return address.chars().filter(each -> each == '{').count();
    }

    String text() {
      return "new Part(\"%s\", \"%s\", %s)".formatted(method, address, who);
    }
  }

  PeopleParts(Cast cast) {
    this.system = cast.system();
    this.cast = cast;
  }

  /** Addresses with fewer variables first, so that the first that fits is meant. */
  List<String> all() {
    var base = system.blueprint().api().base().orElse("");
    system.entities().forEach(entity -> entity(base + "/" + entity.names().path(), entity));
    system.blueprint().api().routes().forEach(this::route);
    return parts.stream()
        .sorted(Comparator.comparingLong(Part::variables))
        .map(Part::text)
        .toList();
  }

  private void entity(String path, EntityPlan entity) {
    add("POST", path, cast.find(entity, "create"));
    add("GET", path, cast.findLister(entity));
    var record = path + "/{id}";
    add("GET", record, cast.find(entity, "read"));
    add("PATCH", record, cast.find(entity, "update"));
    add("PUT", record, cast.find(entity, "update"));
    add("DELETE", record, cast.find(entity, "delete"));
    for (var file : entity.files()) {
      var at = record + "/" + Words.of(file.name()).kebab();
      add("GET", at, cast.find(entity, "read"));
      add("PUT", at, cast.find(entity, "update"));
      add("DELETE", at, cast.find(entity, "update"));
    }
    for (var action : entity.actions()) {
      var kebab = Words.of(action.name()).kebab();
      add("POST", record + "/" + kebab, cast.find(entity, action.name()));
    }
    if (entity.model().has(Trait.SOFT_DELETE)) {
      add("POST", record + "/" + AccessModel.RESTORE, cast.find(entity, AccessModel.RESTORE));
    }
    system
        .findHistory(entity)
        .ifPresent(
            _ -> {
              add("GET", record + "/" + HistoryPlan.NAME, cast.find(entity, "read"));
              add("GET", record + "/" + HistoryPlan.NAME + "/{number}", cast.find(entity, "read"));
            });
    entity.collections().forEach(each -> collection(record + "/" + each.path(), entity, each));
  }

  private void collection(String path, EntityPlan entity, CollectionPlan collection) {
    var target = system.entity(collection.target().name());
    if (collection.way() instanceof Way.Tied) {
      add("GET", path, cast.find(entity, collection.name()));
      add("DELETE", path + "/{other}", cast.find(entity, collection.name()));
      return;
    }
    add("GET", path, cast.findReader(target, entity));
    switch (collection.way()) {
      case Way.Many(_, _) -> add("POST", path, cast.find(target, "create"));
      case Way.One(_), Way.Tied(_, _, _, _, _) -> {}
      case Way.Pairs(_, _), Way.PairedBy(_) -> {
        add("PUT", path + "/{other}", cast.find(entity, "update"));
        add("DELETE", path + "/{other}", cast.find(entity, "update"));
      }
    }
  }

  private void route(RouteModel route) {
    var entity = system.entity(route.does().entity());
    var actor =
        switch (route.does()) {
          case Does.Redirect _ -> cast.find(entity, "read");
          case Does.Operation(_, var operation) -> operated(entity, operation);
        };
    add(route.method(), route.path(), actor);
  }

  private Optional<Actor> operated(EntityPlan entity, String operation) {
    return switch (operation) {
      case "list" -> cast.findLister(entity);
      case "replace" -> cast.find(entity, "update");
      case "deleteAll" -> cast.find(entity, "delete");
      default -> cast.find(entity, operation);
    };
  }

  private void add(String method, String address, Optional<Actor> actor) {
    actor.flatMap(PeopleParts::who).ifPresent(who -> parts.add(new Part(method, address, who)));
  }

  private static Optional<String> who(Actor actor) {
    return switch (actor) {
      case Actor.Itself() -> Optional.of("ITSELF");
      case Actor.Of(Caller.Person(_, var label)) -> Optional.of(Literals.string(label));
      case Actor.Of(Caller.Visitor()) -> Optional.empty();
    };
  }
}
