package dev.bluewright.interpreter.resolve.relations;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Likes, votes and followers: a record of who and what, once for each pair, counted. */
public final class TiePlacing {
  private TiePlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void tie(TieFact.Tie fact, Workspace work) {
    var made = work.find(fact.made());
    var doer = work.find(fact.doer());
    var thing = work.find(fact.thing());
    if (made.isEmpty() || doer.isEmpty() || thing.isEmpty() || made.get() == thing.get()) {
      return;
    }
    var record = record(made.get(), doer.get(), thing.get(), work);
    if (doer.get() == thing.get()) {
      among(fact, record, doer.get(), work);
    } else {
      between(fact, record, doer.get(), thing.get(), work);
    }
    if (work.person().isEmpty()) {
      work.assume(
          record.name(),
          "names who with " + doer.get().noun().camelCase() + "Id",
          "there are no accounts, so that the caller says who it is");
    }
  }

  /** A record of its own where the first is of another thing: a comment like beside a like. */
  private static EntityDraft record(
      EntityDraft made, EntityDraft doer, EntityDraft thing, Workspace work) {
    var same =
        made.uniqueTogether.isEmpty()
            || made.relations.values().stream()
                .filter(relation -> !relation.target().equals(doer.name()))
                .map(RelationModel::target)
                .findFirst()
                .orElse(doer.name())
                .equals(thing.name());
    if (same) {
      return made;
    }
    var words = new ArrayList<>(thing.noun().words());
    words.addAll(made.noun().words());
    return work.add(new Noun(words));
  }

  /** A like of a photo by a member. */
  private static void between(
      TieFact.Tie fact, EntityDraft made, EntityDraft doer, EntityDraft thing, Workspace work) {
    var who = doer.noun().camelCase();
    var what = thing.noun().camelCase();
    if (isTied(made, who, what)) {
      work.placed(fact, List.of(made.name() + ".create"));
      return;
    }
    relate(made, who, doer);
    relate(made, what, thing);
    made.uniqueTogether.add(List.of(who, what));
    var many = Names.plural(made.noun().camelCase());
    var count = count(thing, made.noun().camelCase() + "Count", many);
    work.assume(thing.name() + "." + count, "computed", "what is tied to is counted");
    work.placed(
        fact,
        List.of(
            made.name() + ".create",
            made.name() + "." + who,
            made.name() + "." + what,
            made.name() + ".unique",
            thing.name() + "." + count));
  }

  /** Whether it is a tie of another two. */
  private static boolean isTied(EntityDraft made, String who, String what) {
    return made.uniqueTogether.contains(List.of(who, what));
  }

  private static void relate(EntityDraft made, String name, EntityDraft target) {
    made.fields.remove(name);
    made.relations.put(
        name, RelationModel.belongsTo(name, target.name()).withOnDelete(OnDelete.CASCADE));
  }

  private static String count(EntityDraft thing, String name, String relation) {
    thing.put(
        FieldModel.required(name, new FieldType.Whole())
            .withSource(new FieldSource.Computed("count(" + relation + ")")));
    return name;
  }

  /** A member who follows another. */
  private static void among(TieFact.Tie fact, EntityDraft made, EntityDraft doer, Workspace work) {
    var verb = fact.made().head();
    if (made.relations.containsKey("follower") && verb.equals("follow")) {
      work.placed(fact, List.of(made.name() + ".create"));
      return;
    }
    var who = verb.equals("follow") ? "follower" : doer.noun().camelCase();
    var what = verb.equals("follow") ? "followed" : "other" + doer.name();
    relate(made, who, doer);
    relate(made, what, doer);
    made.uniqueTogether.add(List.of(who, what));
    var tied = verb.equals("follow") ? "followers" : Names.plural(made.noun().camelCase());
    var tying =
        verb.equals("follow") ? "following" : Names.plural(made.noun().camelCase()) + "Given";
    doer.relations.put(tied, RelationModel.hasMany(tied, made.name()).withVia(Optional.of(what)));
    doer.relations.put(tying, RelationModel.hasMany(tying, made.name()).withVia(Optional.of(who)));
    var count = count(doer, verb.equals("follow") ? "followerCount" : verb + "Count", tied);
    work.assume(doer.name() + "." + count, "computed", "what is tied to is counted");
    work.assume(doer.name() + "." + tying, "hasMany", "it is the way back");
    work.placed(
        fact,
        List.of(
            made.name() + ".create",
            made.name() + "." + what,
            made.name() + "." + who,
            made.name() + ".unique",
            doer.name() + "." + count,
            doer.name() + "." + tied));
  }
}
