package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.Database;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Trait;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Weighs the facts of a text and gives each its place in one model.
 *
 * <p>Deterministic: facts are taken in the order of the text. Thread safety: safe.
 */
public final class Resolver {
  private final Lexicon lexicon;

  /** A resolver over a lexicon. */
  public Resolver(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The model that the facts come to. */
  public Model resolve(List<Heard> heard) {
    var usable = heard.stream().map(this::usable).toList();
    var strong =
        heard.stream()
            .filter(each -> !each.has(Fact.Unsupported.class))
            .flatMap(each -> usable(each).facts().stream())
            .toList();
    var work = new Workspace(lexicon, EntityFinder.find(strong, lexicon));
    place(usable, work, Pass.STRUCTURE);
    place(usable, work, Pass.VALUES);
    place(usable, work, Pass.BEHAVIOUR);
    work.nameTheNameless();
    var database = database(strong, work);
    return new Model(
        SystemName.of(heard, work),
        database,
        entities(work),
        List.copyOf(work.assumptions()),
        work.places());
  }

  /** Facts are taken in three passes: what there is, what values it holds, what is done with it. */
  private enum Pass {
    STRUCTURE,
    VALUES,
    BEHAVIOUR
  }

  private static void place(List<Heard> heard, Workspace work, Pass pass) {
    for (var each : heard) {
      for (var fact : each.facts()) {
        if (passOf(fact) == pass) {
          Placing.place(fact, work);
        } else {
          work.notice(fact);
        }
      }
    }
  }

  private static Pass passOf(Fact fact) {
    return switch (fact) {
      case Fact.FieldOf _,
          Fact.EntityNamed _,
          Fact.RelationOf _,
          Fact.Topic _,
          Fact.SystemNamed _ ->
          Pass.STRUCTURE;
      case Fact.EnumerationOf _, Fact.TypeHint _, Fact.LimitOf _ -> Pass.VALUES;
      case Fact.OperationOn _,
          Fact.QueryOn _,
          Fact.Transition _,
          Fact.Convention _,
          Fact.DatabaseNamed _,
          Fact.SetAside _,
          Fact.Unsupported _ ->
          Pass.BEHAVIOUR;
    };
  }

  /** Leaves out what a statement that is not built would add. */
  private Heard usable(Heard heard) {
    var statement = heard.statement();
    var left = statement.block().isPresent() || !lexicon.optionalIn(statement.tokens()).isEmpty();
    var facts =
        left ? List.<Fact>of() : heard.facts().stream().filter(f -> isUsable(f, heard)).toList();
    return new Heard(statement, facts);
  }

  /**
   * Of a sentence that is set aside, its names count; of one that cannot be built, what is kept.
   */
  private static boolean isUsable(Fact fact, Heard heard) {
    if (heard.has(Fact.SetAside.class)) {
      return fact instanceof Fact.DatabaseNamed || fact instanceof Fact.SystemNamed;
    }
    var refused = heard.facts().stream().filter(Fact.Unsupported.class::isInstance).toList();
    var within = refused.stream().anyMatch(other -> other.span().overlaps(fact.span()));
    return fact instanceof Fact.LimitOf || refused.isEmpty() || (!within && isKept(fact));
  }

  private static boolean isKept(Fact fact) {
    return fact instanceof Fact.OperationOn
        || fact instanceof Fact.FieldOf
        || fact instanceof Fact.DatabaseNamed;
  }

  private Database database(List<Fact> facts, Workspace work) {
    var named =
        facts.stream()
            .filter(Fact.DatabaseNamed.class::isInstance)
            .map(Fact.DatabaseNamed.class::cast)
            .toList();
    var known =
        named.stream()
            .map(fact -> lexicon.database(fact.word()))
            .flatMap(java.util.Optional::stream)
            .toList();
    if (!known.isEmpty()) {
      var chosen = known.getFirst();
      for (var fact : named) {
        if (lexicon.database(fact.word()).filter(chosen::equals).isPresent()) {
          work.placed(fact, List.of("system.database"));
        }
      }
      if (known.stream().distinct().count() > 1) {
        work.assume(
            "system.database",
            chosen.label(),
            "the text names several databases, and this one first");
      }
      return chosen;
    }
    var because =
        named.isEmpty()
            ? "the text names no database"
            : "the text names " + named.getFirst().word() + ", which is not supported";
    work.assume("system.database", "sqlite", because);
    return Database.SQLITE;
  }

  private static List<EntityModel> entities(Workspace work) {
    var models = new ArrayList<EntityModel>();
    for (var draft : work.entities()) {
      models.add(
          new EntityModel(
              draft.name(),
              List.copyOf(draft.fields.values()),
              List.copyOf(draft.actions.values()),
              List.copyOf(draft.relations.values()),
              Set.of(Trait.TIMESTAMPS, Trait.VERSIONED)));
    }
    return models;
  }
}
