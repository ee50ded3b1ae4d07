package dev.bluewright.interpreter.resolve.relations;

import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * "A list of borrowed tools" of a member, where there are loans of a tool to a member: the list is
 * that of the loans. "A list of tracks" of a playlist: a track is in several.
 */
public final class ListedRelations {
  /** What people do with what is there already. */
  private static final Set<String> ACTS =
      Set.of("order", "booking", "reservation", "rental", "loan", "sale", "purchase");

  private final List<Heard> heard;
  private final Workspace work;

  private ListedRelations(List<Heard> heard, Workspace work) {
    this.heard = heard;
    this.work = work;
  }

  /** Settles what the classes of a text list. */
  public static void settle(List<Heard> heard, Workspace work) {
    if (work.lexicon().classes().areAll()) {
      var lists = new ListedRelations(heard, work);
      heard.stream()
          .flatMap(each -> each.facts().stream())
          .filter(fact -> fact instanceof Fact.RelationOf(_, var many, _, _) && many)
          .forEach(fact -> lists.settle((Fact.RelationOf) fact));
    }
    var lists = new ListedRelations(heard, work);
    work.entities().forEach(lists::inOneOfSeveral);
    work.entities().forEach(lists::beforeAnAct);
  }

  /** A dish is there before anybody orders it, and in several orders; a line of one is not. */
  private void beforeAnAct(EntityDraft one) {
    work.entities().stream()
        .filter(owner -> owner != one && lists(owner, one) && isActOn(owner, one))
        .toList()
        .forEach(owner -> pair(owner, one));
  }

  private boolean isActOn(EntityDraft owner, EntityDraft one) {
    return ACTS.contains(owner.noun().head())
        && !one.noun().words().contains(owner.noun().head())
        && !PartOfWhole.isPart(one.noun());
  }

  /** A parcel that a van, a locker and a driver list need not be with all of them. */
  private void inOneOfSeveral(EntityDraft one) {
    var lists =
        work.entities().stream().filter(owner -> owner != one && lists(owner, one)).toList();
    if (lists.size() > 1) {
      lists.stream()
          .map(owner -> one.relations.get(owner.noun().camelCase()))
          .filter(relation -> !relation.optional())
          .toList()
          .forEach(relation -> leaveOpen(one, relation));
    }
  }

  private boolean lists(EntityDraft owner, EntityDraft one) {
    var relation = one.relations.get(owner.noun().camelCase());
    return relation != null
        && relation.kind() == Kind.BELONGS_TO
        && owner.relations.containsKey(Names.plural(one.noun().camelCase()))
        && !isToldBy(one, owner);
  }

  private void leaveOpen(EntityDraft one, RelationModel relation) {
    var about = one.name() + "." + relation.name();
    one.relations.put(relation.name(), relation.withOptional(true));
    work.forget(about, "required");
    work.assume(about, "optional", "several kinds of records list them");
  }

  private void settle(Fact.RelationOf fact) {
    var owner = fact.from().flatMap(work::known);
    var one = work.known(fact.to());
    if (owner.isEmpty() || one.isEmpty() || owner.get() == one.get()) {
      return;
    }
    var relation = one.get().relations.get(owner.get().noun().camelCase());
    if (relation == null
        || relation.kind() != Kind.BELONGS_TO
        || isToldBy(one.get(), owner.get())) {
      return;
    }
    var join = joining(owner.get(), one.get());
    if (join.isPresent()) {
      without(relation, owner.get(), one.get());
      work.moved(
          one.get().name() + "." + relation.name(), join.get().name() + "." + relation.name());
    } else if (isInSeveral(one.get().noun(), owner.get().noun())) {
      pair(owner.get(), one.get());
    }
  }

  private void pair(EntityDraft owner, EntityDraft one) {
    var relation = Objects.requireNonNull(one.relations.get(owner.noun().camelCase()));
    without(relation, owner, one);
    var many = Names.plural(one.noun().camelCase());
    owner.relations.put(many, RelationModel.manyToMany(many, one.name()));
    work.moved(one.name() + "." + relation.name(), owner.name() + "." + many);
  }

  private static void without(RelationModel relation, EntityDraft owner, EntityDraft one) {
    one.relations.remove(relation.name());
    owner.relations.remove(Names.plural(one.noun().camelCase()));
  }

  /** What belongs to one of both, so that it joins them; nothing that is listed beside them. */
  private Optional<EntityDraft> joining(EntityDraft owner, EntityDraft one) {
    return work.entities().stream()
        .filter(each -> each != owner && each != one)
        .filter(each -> !lists(owner, each))
        .filter(each -> RelationPlacing.leadsTo(each, owner) && RelationPlacing.leadsTo(each, one))
        .findFirst();
  }

  /** People are in several groups, and what is gathered is in several lists. */
  private boolean isInSeveral(Noun one, Noun owner) {
    var lexicon = work.lexicon();
    return lexicon.isContainer(owner)
        || (lexicon.isActor(one.text()) && !lexicon.isActor(owner.text()));
  }

  /** Whether what is said of the one alone names the other. */
  private boolean isToldBy(EntityDraft one, EntityDraft owner) {
    return heard.stream()
        .flatMap(each -> each.facts().stream())
        .anyMatch(
            fact ->
                switch (fact) {
                  case Fact.FieldOf(var from, var field, var many, _) ->
                      !many && is(from, one) && isNamed(field, owner);
                  case Fact.RelationOf(var from, var many, var to, _) ->
                      !many && is(from, one) && work.known(to).filter(owner::equals).isPresent();
                  case Fact _ -> false;
                });
  }

  private boolean is(Optional<Noun> noun, EntityDraft entity) {
    return noun.flatMap(work::known).filter(entity::equals).isPresent();
  }

  private static boolean isNamed(Noun field, EntityDraft owner) {
    return field.equals(owner.noun())
        || field.text().equals(owner.noun().text() + " id")
        || field.text().equals("assigned " + owner.noun().text());
  }
}
