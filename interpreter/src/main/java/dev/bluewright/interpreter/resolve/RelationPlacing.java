package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import java.util.List;

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
      return;
    }
    var name = other.noun().camelCase();
    one.fields.remove(name);
    one.relations.putIfAbsent(name, RelationModel.belongsTo(name, other.name()));
    if (fact.many()) {
      var plural = plural(one.noun());
      other.fields.remove(plural);
      other.relations.putIfAbsent(plural, RelationModel.hasMany(plural, one.name()));
      work.assume(
          one.name() + "." + name, "required", "a " + other.noun().text() + " has many of it");
    }
    work.placed(fact, List.of(one.name() + "." + name));
    work.find(from.get().noun());
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
