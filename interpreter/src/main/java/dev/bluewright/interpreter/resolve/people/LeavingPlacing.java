package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.LeavingModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Set;

/** People who take along what is kept of them, or have it deleted: then nothing keeps them. */
final class LeavingPlacing {
  private LeavingPlacing() {}

  /** The accounts with what is asked for. */
  static AccountsModel asked(
      Set<AccountDeed> deeds, EntityDraft person, AccountsModel accounts, Workspace work) {
    var leaving =
        new LeavingModel(deeds.contains(AccountDeed.EXPORT), deeds.contains(AccountDeed.ERASE));
    if (leaving.erase()) {
      work.entities().forEach(entity -> letGo(entity, person, work));
    }
    return accounts.withLeaving(leaving);
  }

  private static void letGo(EntityDraft entity, EntityDraft person, Workspace work) {
    for (var relation : List.copyOf(entity.relations.values())) {
      if (relation.kind() == Kind.BELONGS_TO
          && relation.target().equals(person.name())
          && relation.onDelete() == OnDelete.REFUSE) {
        var goes = relation.optional() ? OnDelete.CLEAR : OnDelete.CASCADE;
        entity.relations.put(relation.name(), relation.withOnDelete(goes));
        work.assume(
            entity.name() + "." + relation.name(),
            relation.optional() ? "emptied when the person is erased" : "erased with the person",
            "people may have all deleted that is kept of them");
      }
    }
  }
}
