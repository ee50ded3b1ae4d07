package dev.bluewright.interpreter.resolve.things;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.Optional;
import java.util.Set;

/**
 * "Visitors browse plants by category", where categories are kept: each plant belongs to one of
 * them, although no sentence says so.
 */
public final class AskedByThing {
  /** What things are put into, one each. */
  private static final Set<String> PUT_INTO =
      Set.of(
          "category",
          "subcategory",
          "genre",
          "brand",
          "manufacturer",
          "publisher",
          "department",
          "section",
          "collection",
          "topic",
          "location",
          "venue",
          "city",
          "region",
          "country",
          "cuisine",
          "team",
          "group");

  private AskedByThing() {}

  /** The relation by which records of an entity are asked for; it is there from now on. */
  public static Optional<String> relation(EntityDraft entity, Noun noun, Workspace work) {
    if (!PUT_INTO.contains(noun.head()) || entity.field(noun).isPresent()) {
      return Optional.empty();
    }
    return work.entities().stream()
        .filter(each -> each != entity && !work.isPerson(each))
        .filter(each -> own(each.noun(), entity).equals(own(noun, entity)))
        .filter(each -> !RelationPlacing.leadsTo(each, entity))
        .filter(each -> !RelationPlacing.arePaired(each, entity))
        .findFirst()
        .map(other -> to(other, entity, work));
  }

  /** A plant's plant category is its category. */
  private static Noun own(Noun noun, EntityDraft entity) {
    return noun.within(entity.noun());
  }

  private static String to(EntityDraft other, EntityDraft entity, Workspace work) {
    var known = RelationPlacing.leadsTo(entity, other);
    var name = RelationPlacing.belongTo(entity, other, work);
    if (!known) {
      entity.relations.computeIfPresent(name, (_, relation) -> relation.withOptional(true));
      work.assume(entity.name() + "." + name, "optional", "the text only asks for records by it");
    }
    return name;
  }
}
