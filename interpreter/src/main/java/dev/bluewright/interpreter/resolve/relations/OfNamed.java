package dev.bluewright.interpreter.resolve.relations;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.Optional;
import java.util.Set;

/**
 * "Garden permits", where gardens are kept: each may be of one, although no sentence says so.
 *
 * <p>What sorts others is of none of them: "book category".
 */
public final class OfNamed {
  private static final Set<String> SORTING =
      Set.of(
          "category",
          "type",
          "kind",
          "group",
          "class",
          "tag",
          "genre",
          "label",
          "level",
          "template",
          "list",
          "plan",
          "status",
          "role",
          "collection",
          "report",
          "catalog",
          "system",
          "service",
          "management",
          "processor",
          "portal");

  private OfNamed() {}

  /** Looks through the model, once its facts have their places. */
  public static void settle(Workspace work) {
    for (var entity : work.entities()) {
      whole(entity, work)
          .filter(whole -> !areTied(entity, whole) && !areTied(whole, entity))
          .ifPresent(whole -> belong(entity, whole, work));
    }
  }

  private static Optional<EntityDraft> whole(EntityDraft entity, Workspace work) {
    var words = entity.noun().words();
    return words.size() < 2 || SORTING.contains(words.getLast()) || isOfPeople(entity, work)
        ? Optional.empty()
        : work.entities().stream()
            .filter(each -> each.noun().equals(new Noun(words.subList(0, words.size() - 1))))
            .filter(each -> !work.isPerson(each))
            .findFirst();
  }

  private static boolean isOfPeople(EntityDraft entity, Workspace work) {
    return work.isPerson(entity) || work.lexicon().isActor(entity.noun().head());
  }

  private static boolean areTied(EntityDraft one, EntityDraft other) {
    return one.relations.values().stream()
        .anyMatch(relation -> relation.target().equals(other.name()));
  }

  private static void belong(EntityDraft entity, EntityDraft whole, Workspace work) {
    var name = whole.noun().camelCase();
    if (entity.fields.containsKey(name) || entity.relations.containsKey(name)) {
      return;
    }
    var many = RelationPlacing.plural(entity.noun());
    entity.relations.put(name, RelationModel.belongsTo(name, whole.name()).withOptional(true));
    whole.relations.putIfAbsent(many, RelationModel.hasMany(many, entity.name()));
    work.assume(entity.name() + "." + name, "belongsTo " + whole.name() + ", optional", "its name");
    work.assume(whole.name() + "." + many, "hasMany " + entity.name(), "its name");
  }
}
