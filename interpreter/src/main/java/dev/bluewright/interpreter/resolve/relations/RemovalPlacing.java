package dev.bluewright.interpreter.resolve.relations;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.resolve.values.MeasuredState;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;

/** What becomes of records when the one that they belong to is deleted. */
public final class RemovalPlacing {
  private RemovalPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void remove(TieFact.Removal fact, Workspace work) {
    var one = work.find(fact.one());
    var many = work.find(fact.many());
    if (one.isEmpty() || many.isEmpty() || one.get() == many.get()) {
      return;
    }
    var meant = MeasuredState.of(fact.many(), many.get());
    if (!meant.words().isEmpty()) {
      return;
    }
    var name =
        many.get()
            .to(one.get())
            .map(RelationModel::name)
            .findFirst()
            .orElseGet(() -> RelationPlacing.belongTo(many.get(), one.get(), work));
    many.get().relations.computeIfPresent(name, (_, known) -> with(known, fact.fate()));
    work.placed(fact, List.of(many.get().name() + "." + name));
  }

  private static RelationModel with(RelationModel known, TieFact.Fate fate) {
    return switch (fate) {
      case DELETED -> known.withOnDelete(OnDelete.CASCADE);
      case REFUSED -> known.withOnDelete(OnDelete.REFUSE);
      case KEPT -> known.withOptional(true).withOnDelete(OnDelete.CLEAR);
    };
  }
}
