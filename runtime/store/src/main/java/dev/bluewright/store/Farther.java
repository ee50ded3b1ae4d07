package dev.bluewright.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows that rows which are counted belong to, where what is counted asks about them: whether
 * the order of a line is cancelled. A change of one changes what is counted.
 *
 * @param owner the entity whose rows must hold
 * @param counted the entity whose rows it counts
 * @param reference the column of these that refers to the owner
 * @param relation the relation of these to the rows that are asked about
 */
record Farther(Entity<?> owner, Entity<?> counted, Column reference, Relation.BelongsTo relation) {

  /** The entity that is asked about. */
  Entity<?> entity() {
    return relation.target().get();
  }

  /** What an aggregate of an entity asks about others than the rows that it counts. */
  static List<Farther> of(Entity<?> owner, Formula.Aggregate aggregate) {
    if (!(owner.reaching(aggregate.relation()) instanceof Relation.Owning owning)) {
      return List.of();
    }
    Set<String> relations = new LinkedHashSet<>();
    if (aggregate.said() != null) {
      collect(aggregate.said(), relations);
    }
    if (aggregate.where() != null) {
      collect(aggregate.where(), relations);
    }
    Entity<?> counted = owning.target().get();
    List<Farther> all = new ArrayList<>();
    for (String relation : relations) {
      all.add(new Farther(owner, counted, owning.column(), counted.belongsTo(relation)));
    }
    return all;
  }

  private static void collect(Formula formula, Set<String> relations) {
    switch (formula) {
      case Formula.Through(String relation, _) -> relations.add(relation);
      case Formula.Arithmetic(_, Formula left, Formula right) -> both(left, right, relations);
      case Formula.Comparison(_, Formula left, Formula right) -> both(left, right, relations);
      case Formula.Both(Formula left, Formula right) -> both(left, right, relations);
      case Formula.Either(Formula left, Formula right) -> both(left, right, relations);
      case Formula.Joined(Formula left, Formula right) -> both(left, right, relations);
      case Formula.Choice(Formula condition, Formula then, Formula otherwise) -> {
        collect(condition, relations);
        both(then, otherwise, relations);
      }
      case Formula.Not(Formula said) -> collect(said, relations);
      case Formula.Missing(Formula said) -> collect(said, relations);
      case Formula.AsText(Formula said) -> collect(said, relations);
      case Formula.Length(Formula said) -> collect(said, relations);
      case Formula.OfFile(_, Formula said) -> collect(said, relations);
      case Formula.Since(_, Formula said) -> collect(said, relations);
      case Formula.Within(_, Formula said) -> collect(said, relations);
      case Formula.Between(_, Formula from, Formula to) -> both(from, to, relations);
      case Formula.Field _,
          Formula.Base _,
          Formula.Constant _,
          Formula.Now _,
          Formula.Today _,
          Formula.Outer _,
          Formula.Aggregate _ -> {}
    }
  }

  private static void both(Formula left, Formula right, Set<String> relations) {
    collect(left, relations);
    collect(right, relations);
  }
}
