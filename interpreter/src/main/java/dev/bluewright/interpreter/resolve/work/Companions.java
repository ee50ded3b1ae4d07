package dev.bluewright.interpreter.resolve.work;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import java.util.List;

/** Values that name several people: the members of a thing, the friends of somebody. */
public final class Companions {
  private Companions() {}

  /** Places such a value as pairs with people; false where it is none. */
  public static boolean place(Fact.FieldOf fact, EntityDraft entity, Workspace work) {
    if (areCompanions(entity, fact.field(), work)) {
      pair(fact, entity, work.person().orElseThrow(), work);
      return true;
    }
    if (areAcquaintances(entity, fact.field(), work)) {
      pair(fact, entity, entity, work);
      return true;
    }
    return false;
  }

  private static void pair(
      Fact.FieldOf fact, EntityDraft entity, EntityDraft people, Workspace work) {
    var name = RelationPlacing.plural(fact.field());
    entity.fields.remove(fact.field().camelCase());
    entity.fields.remove(name);
    entity.relations.putIfAbsent(name, RelationModel.manyToMany(name, people.name()));
    work.placed(fact, List.of(entity.name() + "." + name));
  }

  /** "A project has members", who are people that sign in. */
  private static boolean areCompanions(EntityDraft entity, Noun noun, Workspace work) {
    return work.lexicon().people().isCompanion(noun)
        && work.person().filter(person -> person != entity).isPresent()
        && work.find(noun).filter(other -> other != work.person().orElseThrow()).isEmpty();
  }

  /** "A gardener has friends": each of them is a gardener. */
  private static boolean areAcquaintances(EntityDraft entity, Noun noun, Workspace work) {
    var people = work.lexicon().people();
    var called = entity.noun().text();
    return people.isAcquaintance(noun)
        && (work.lexicon().isActor(called) || people.endOf(called).isPresent())
        && work.known(noun).isEmpty();
  }
}
