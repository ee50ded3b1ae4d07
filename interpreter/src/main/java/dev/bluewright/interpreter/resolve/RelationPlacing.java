package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Relations: that records of one kind belong to one of another. */
final class RelationPlacing {
  private RelationPlacing() {}

  static void relation(Fact.RelationOf fact, Workspace work) {
    var from = work.findOwner(fact.from());
    var to = work.find(fact.to());
    if (from.isEmpty() || to.isEmpty() || from.get() == to.get()) {
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

  /** Makes a relation optional; false where there is no such relation. */
  static boolean mayBeLeftOut(Fact.LimitOf fact, Workspace work) {
    var entity = work.findOwner(fact.owner());
    var relation = entity.map(each -> each.relations.get(fact.field().camelCase()));
    if (relation.isEmpty() || relation.get().kind() != Kind.BELONGS_TO) {
      return false;
    }
    var known = relation.get();
    entity
        .get()
        .relations
        .put(
            known.name(),
            new RelationModel(
                known.name(), known.kind(), known.target(), true, known.onDelete(), known.via()));
    work.placed(fact, List.of(entity.get().name() + "." + known.name()));
    return true;
  }

  /**
   * A relation that may be left out where a circle of required ones would allow no first record.
   */
  private static RelationModel belongsTo(
      String name, EntityDraft one, EntityDraft other, Workspace work) {
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
        && from.relations.values().stream()
            .filter(each -> each.kind() == Kind.BELONGS_TO && !each.optional())
            .flatMap(each -> work.entities().stream().filter(e -> e.name().equals(each.target())))
            .anyMatch(next -> leads(next, to, work, seen));
  }

  static String plural(Noun noun) {
    var name = noun.camelCase();
    if (name.endsWith("y")
        && name.length() > 1
        && "aeiou".indexOf(name.charAt(name.length() - 2)) < 0) {
      return name.substring(0, name.length() - 1) + "ies";
    }
    var hissing =
        name.endsWith("s") || name.endsWith("x") || name.endsWith("ch") || name.endsWith("sh");
    return name + (hissing ? "es" : "s");
  }
}
