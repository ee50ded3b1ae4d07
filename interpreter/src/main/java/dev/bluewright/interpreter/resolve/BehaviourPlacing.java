package dev.bluewright.interpreter.resolve;

import dev.bluewright.interpreter.fact.Fact;
import java.util.stream.Stream;

/** Gives what is said of how records behave its place in the model, or leaves it without one. */
final class BehaviourPlacing {
  private BehaviourPlacing() {}

  static void place(Fact.Behaviour fact, Workspace work) {
    switch (fact) {
      case Fact.Moves moves -> StatePlacing.moves(moves, work);
      case Fact.Restricted restricted -> RestrictionPlacing.restrict(restricted, work);
      case Fact.Compared compared -> ComparisonPlacing.compare(compared, work);
      case Fact.UniqueTogether together -> UniquePlacing.together(together, work);
      case Fact.Measured measured -> MeasurePlacing.measure(measured, work);
      case Fact.Reckoned reckoned -> ReckonPlacing.reckon(reckoned, work);
      case Fact.Tie tie -> TiePlacing.tie(tie, work);
      case Fact.Quota quota -> QuotaPlacing.limit(quota, work);
      case Fact.Barred barred -> BarredPlacing.bar(barred, work);
      case Fact.AtOnce atOnce -> atOnce(atOnce, work);
      case Fact.Removal removal -> RemovalPlacing.remove(removal, work);
      case Fact.Pairs pairs -> RelationPlacing.pairs(pairs, work);
      case Fact.Made made -> MadePlacing.make(made, work);
      case Fact.Adjusts adjusts -> AdjustPlacing.adjust(adjusts, work);
      case Fact.Stamped stamped -> StampPlacing.stamp(stamped, work);
      case Fact.Listed listed -> ListingPlacing.list(listed, work);
    }
  }

  /** Each transaction is one statement or holds locks, and each change asks for a version. */
  private static void atOnce(Fact.AtOnce fact, Workspace work) {
    var met =
        work.entities().stream()
            .flatMap(entity -> Stream.of(entity.name() + ".create", entity.name() + ".update"))
            .toList();
    if (!met.isEmpty()) {
      work.placed(fact, met);
    }
  }
}
