package dev.bluewright.interpreter.resolve.relations;

import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.resolve.meant.Associations;
import dev.bluewright.interpreter.resolve.meant.SelfParts;
import dev.bluewright.interpreter.resolve.values.FieldPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Relations: that records of one kind belong to one of another. */
public final class RelationPlacing {
  private RelationPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void relation(Fact.RelationOf fact, Workspace work) {
    var from = work.findOwner(fact.from());
    var to = work.find(fact.to());
    if (to.isPresent() && !fact.many() && from.filter(to.get()::equals).isPresent()) {
      onlyOneWith(to.get(), work).ifPresent(known -> work.placed(fact, List.of(known)));
      return;
    }
    if (from.isEmpty() || to.isEmpty() || from.get() == to.get()) {
      return;
    }
    if (fact.many() && arePaired(from.get(), to.get())) {
      work.placed(fact, List.of(to.get().name() + ".list"));
      return;
    }
    if (fact.many() && Associations.isMark(to.get().noun())) {
      pair(fact, from.get(), to.get(), work);
      return;
    }
    var one = fact.many() ? to.get() : from.get();
    var other = fact.many() ? from.get() : to.get();
    if (fact.many() && from.get().relations.containsKey(to.get().noun().camelCase())) {
      bothWays(fact, from.get(), to.get(), work);
      return;
    }
    var name = other.noun().camelCase();
    one.fields.remove(name);
    one.relations.putIfAbsent(name, belongsTo(name, one, other, work));
    if (fact.many()) {
      var plural = plural(one.noun());
      other.fields.remove(plural);
      other.relations.putIfAbsent(plural, RelationModel.hasMany(plural, one.name()));
      if (!one.relations.get(name).optional()) {
        var about = one.name() + "." + name;
        work.assume(about, "required", "one " + other.noun().text() + " has many of them");
      }
    }
    work.placed(fact, List.of(one.name() + "." + name));
    work.find(from.get().noun());
  }

  /** "Assign a gardener": to what has one, where that is told elsewhere. */
  private static Optional<String> onlyOneWith(EntityDraft target, Workspace work) {
    var known =
        work.entities().stream()
            .filter(each -> each != target)
            .flatMap(each -> each.to(target).map(to -> each.name() + "." + to.name()))
            .toList();
    return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
  }

  /** "A plot has many plants, and a plant has many plots": pairs, in place of a single owner. */
  private static void bothWays(
      Fact.RelationOf fact, EntityDraft from, EntityDraft to, Workspace work) {
    var single = to.noun().camelCase();
    var many = plural(from.noun());
    var there = to.relations.get(many);
    var here = from.relations.get(single);
    if (there == null
        || here == null
        || there.kind() != Kind.HAS_MANY
        || here.kind() != Kind.BELONGS_TO) {
      return;
    }
    from.relations.remove(single);
    to.relations.put(many, RelationModel.manyToMany(many, from.name()));
    work.moved(from.name() + "." + single, to.name() + "." + many);
    work.placed(fact, List.of(to.name() + "." + many));
  }

  /** Lets records belong to one of their own kind; those at the top to none. */
  public static String parent(EntityDraft entity) {
    var name = SelfParts.PARENT.text();
    entity.fields.remove(name);
    entity.relations.putIfAbsent(
        name, new RelationModel(name, Kind.BELONGS_TO, entity.name(), true, OnDelete.REFUSE));
    return name;
  }

  /** Lets records of one entity belong to one of another; the name of the relation. */
  public static String belongTo(EntityDraft one, EntityDraft other, Workspace work) {
    var known = findTo(one, other);
    if (known.isPresent()) {
      return known.get().name();
    }
    var name = other.noun().camelCase();
    one.fields.remove(name);
    one.relations.put(name, belongsTo(name, one, other, work));
    work.assume(
        one.name() + "." + name, "belongsTo " + other.name(), "what is said of both needs it");
    return name;
  }

  /** Whether records of one entity belong to one of another. */
  public static boolean leadsTo(EntityDraft one, EntityDraft other) {
    return findTo(one, other).isPresent();
  }

  private static Optional<RelationModel> findTo(EntityDraft one, EntityDraft other) {
    return one.to(other).findFirst();
  }

  /** What an entity calls the many that belong to it; they do so from now on. */
  public static String toMany(EntityDraft one, EntityDraft many, Workspace work) {
    var known =
        one.relations.values().stream()
            .filter(each -> each.target().equals(many.name()))
            .filter(each -> each.kind() == Kind.HAS_MANY || each.kind() == Kind.MANY_TO_MANY)
            .findFirst();
    if (known.isPresent()) {
      return known.get().name();
    }
    var name = Names.plural(many.noun().camelCase());
    if (pairedWith(many, one)) {
      return name;
    }
    belongTo(many, one, work);
    one.fields.remove(name);
    return name;
  }

  /** Whether records of both are pairs. */
  public static boolean arePaired(EntityDraft one, EntityDraft other) {
    return pairedWith(one, other) || pairedWith(other, one);
  }

  private static boolean pairedWith(EntityDraft many, EntityDraft one) {
    return many.relations.values().stream()
        .anyMatch(each -> each.kind() == Kind.MANY_TO_MANY && each.target().equals(one.name()));
  }

  /** Pairs of records, whatever was said of one of them alone. */
  public static void pairs(TieFact.Pairs fact, Workspace work) {
    var one = work.find(fact.one());
    var other = work.find(fact.other());
    if (one.isEmpty() || other.isEmpty()) {
      return;
    }
    if (one.get() != other.get()) {
      pair(fact, one.get(), other.get(), work);
    } else if (fact.one().equals(fact.other())) {
      var related = RelatedOnes.of(one.get());
      work.placed(fact, List.of(one.get().name() + ".list", one.get().name() + "." + related));
    }
  }

  private static void pair(Fact fact, EntityDraft one, EntityDraft other, Workspace work) {
    var name = plural(other.noun());
    var back = plural(one.noun());
    part(other, one.noun().camelCase(), one.name(), name, work);
    part(one, other.noun().camelCase(), one.name(), name, work);
    one.fields.remove(name);
    other.fields.remove(back);
    other.relations.remove(back);
    one.relations.put(name, RelationModel.manyToMany(name, other.name()));
    work.placed(fact, List.of(one.name() + "." + name));
  }

  /** Lists of those that belong to one: there is a list within it, and a filter by it. */
  public static void belonging(TieFact.Belonging fact, Workspace work) {
    var many = work.find(fact.many());
    var one = work.find(fact.one());
    if (one.isEmpty()) {
      many.ifPresent(entity -> byValue(fact, entity, work));
    }
    if (many.isEmpty() || one.isEmpty() || many.get() == one.get() || isPerson(one.get(), work)) {
      return;
    }
    if (arePaired(many.get(), one.get()) || leadsTo(one.get(), many.get())) {
      work.placed(fact, List.of(many.get().name() + ".list", one.get().name() + ".read"));
    } else {
      var isNew = !leadsTo(many.get(), one.get());
      var relation = belongTo(many.get(), one.get(), work);
      if (isNew) {
        oneOfSeveral(many.get(), relation, work);
      }
      work.placed(fact, List.of(many.get().name() + ".list", many.get().name() + "." + relation));
    }
  }

  /** "Films that belong to a genre", where a genre is no more than a value of a film. */
  private static void byValue(TieFact.Belonging fact, EntityDraft many, Workspace work) {
    many.field(fact.one())
        .filter(field -> !field.isFile())
        .map(field -> List.of(many.name() + ".list", many.name() + "." + field.name()))
        .ifPresent(places -> work.placed(fact, places));
  }

  /** "Repairs done to a boat", and to a mast: each is of one of them, and need not be of both. */
  public static void oneOfSeveral(EntityDraft many, String relation, Workspace work) {
    many.belonging.add(relation);
    if (many.belonging.size() > 1) {
      for (var each : many.belonging) {
        many.relations.computeIfPresent(each, (_, known) -> known.withOptional(true));
        var about = many.name() + "." + each;
        work.assume(about, "optional", "it may belong to one of another kind");
      }
    }
  }

  /** What belongs to people with accounts, they own. */
  private static boolean isPerson(EntityDraft one, Workspace work) {
    return work.isPerson(one);
  }

  /** Takes a single relation away in whose place pairs stand. */
  private static void part(
      EntityDraft from, String single, String pairedOf, String pairs, Workspace work) {
    var known = from.relations.get(single);
    if (known != null && known.kind() == Kind.BELONGS_TO) {
      from.relations.remove(single);
      work.moved(from.name() + "." + single, pairedOf + "." + pairs);
    }
  }

  /** Makes a relation optional; false where there is no such relation. */
  public static boolean mayBeLeftOut(Fact.LimitOf fact, Workspace work) {
    var entity = work.findOwner(fact.owner());
    var to = FieldPlacing.assigned(fact.field()).camelCase();
    var relation = entity.map(each -> each.relations.get(to));
    if (relation.isEmpty() || relation.get().kind() != Kind.BELONGS_TO) {
      return false;
    }
    var known = relation.get();
    entity.get().relations.put(known.name(), known.withOptional(true));
    work.placed(fact, List.of(entity.get().name() + "." + known.name()));
    return true;
  }

  /**
   * A relation that may be left out where a circle of required ones would allow no first record.
   */
  public static RelationModel belongsTo(
      String name, EntityDraft one, EntityDraft other, Workspace work) {
    if (work.isPerson(one)) {
      work.assume(one.name() + "." + name, "optional", "who signs up need not have one");
      return new RelationModel(name, Kind.BELONGS_TO, other.name(), true, OnDelete.REFUSE);
    }
    if (!leads(other, one, work, new HashSet<>())) {
      return RelationModel.belongsTo(name, other.name());
    }
    work.assume(one.name() + "." + name, "optional", "otherwise no record could be the first");
    return new RelationModel(name, Kind.BELONGS_TO, other.name(), true, OnDelete.REFUSE);
  }

  private static boolean leads(
      EntityDraft from, EntityDraft to, Workspace work, Set<EntityDraft> seen) {
    if (from == to) {
      return true;
    }
    return seen.add(from)
        && from.toOne()
            .filter(each -> !each.optional())
            .flatMap(each -> work.entities().stream().filter(e -> e.name().equals(each.target())))
            .anyMatch(next -> leads(next, to, work, seen));
  }

  /** The name of a relation to many of a noun. */
  public static String plural(Noun noun) {
    return Names.plural(noun.camelCase());
  }
}
