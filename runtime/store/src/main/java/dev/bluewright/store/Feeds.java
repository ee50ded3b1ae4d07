package dev.bluewright.store;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which rows the reckonings of an entity count: the way from a written row or pair to the row that
 * must be asked again.
 *
 * <p>Thread safety: immutable once made.
 */
final class Feeds {
  /** The entity whose rows must hold, and the relations whose rows it counts. */
  record Feed(Entity<?> owner, Relation.Reaching relation) {
    Crossing crossing() {
      return relation.crossing(owner);
    }
  }

  private final Entity<?> owner;
  private final Set<Feed> found = new LinkedHashSet<>();
  private final Set<Farther> farther = new LinkedHashSet<>();

  private Feeds(Entity<?> owner) {
    this.owner = owner;
  }

  /** The relations that the reckonings of an entity count over. */
  static Feeds of(Entity<?> owner) {
    Feeds feeds = new Feeds(owner);
    owner.reckonings().forEach(each -> feeds.collect(each.formula()));
    return feeds;
  }

  Set<Feed> found() {
    return found;
  }

  /** What the counted rows belong to, where the reckonings ask about it. */
  Set<Farther> farther() {
    return farther;
  }

  private void collect(Formula formula) {
    switch (formula) {
      case Formula.Aggregate aggregate -> {
        found.add(new Feed(owner, owner.reaching(aggregate.relation())));
        farther.addAll(Farther.of(owner, aggregate));
      }
      case Formula.Field(String name) ->
          owner.findColumn(name).flatMap(owner::findFormula).ifPresent(this::collect);
      case Formula.Arithmetic(_, Formula left, Formula right) -> both(left, right);
      case Formula.Comparison(_, Formula left, Formula right) -> both(left, right);
      case Formula.Both(Formula left, Formula right) -> both(left, right);
      case Formula.Either(Formula left, Formula right) -> both(left, right);
      case Formula.Joined(Formula left, Formula right) -> both(left, right);
      case Formula.Choice(Formula condition, Formula then, Formula otherwise) -> {
        collect(condition);
        both(then, otherwise);
      }
      case Formula.Not(Formula said) -> collect(said);
      case Formula.Missing(Formula said) -> collect(said);
      case Formula.AsText(Formula said) -> collect(said);
      case Formula.Length(Formula said) -> collect(said);
      case Formula.OfFile(_, Formula said) -> collect(said);
      case Formula.Since(_, Formula said) -> collect(said);
      case Formula.Within(_, Formula said) -> collect(said);
      case Formula.Between(_, Formula from, Formula to) -> both(from, to);
      case Formula.Constant _,
          Formula.Base _,
          Formula.Now _,
          Formula.Today _,
          Formula.Through _,
          Formula.Outer _ -> {}
    }
  }

  private void both(Formula left, Formula right) {
    collect(left);
    collect(right);
  }
}
