package dev.bluewright.interpreter.resolve.relations;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;

/**
 * "A transfer between two wallets, from one wallet to another", and "a wallet has a list of
 * transfers": those that lead to it by either end, and no third wallet of each.
 */
public final class BothEnds {
  private BothEnds() {}

  /** Looks through the model, once its facts have their places. */
  public static void settle(Workspace work) {
    for (var owner : work.entities()) {
      for (var relation : List.copyOf(owner.relations.values())) {
        if (relation.kind() == Kind.HAS_MANY) {
          work.named(relation.target()).ifPresent(many -> settle(owner, relation, many, work));
        }
      }
    }
  }

  private static void settle(
      EntityDraft owner, RelationModel list, EntityDraft many, Workspace work) {
    var plain = many.relations.get(owner.noun().camelCase());
    var ends = many.to(owner).filter(each -> !each.equals(plain)).toList();
    if (plain == null || plain.kind() != Kind.BELONGS_TO || ends.size() < 2) {
      return;
    }
    many.relations.remove(plain.name());
    owner.relations.remove(list.name());
    work.moved(many.name() + "." + plain.name(), many.name() + "." + ends.getFirst().name());
  }
}
