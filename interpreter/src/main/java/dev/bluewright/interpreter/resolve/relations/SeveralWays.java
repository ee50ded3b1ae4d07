package dev.bluewright.interpreter.resolve.relations;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Set;

/**
 * Records that belong to another kind in several ways: what one of those has of them is not told by
 * a list of its own, and what ties two people has no third.
 */
public final class SeveralWays {
  private static final Set<String> ENDS =
      Set.of(CompanionPlacing.REQUESTER, CompanionPlacing.RECIPIENT);

  private final Workspace work;

  private SeveralWays(Workspace work) {
    this.work = work;
  }

  /** Looks through the model, once its facts have their places. */
  public static void settle(Workspace work) {
    var ways = new SeveralWays(work);
    for (var entity : work.entities()) {
      work.eachTie(entity, (_, record) -> ways.keepTwo(record, entity));
    }
    for (var entity : work.entities()) {
      for (var relation : List.copyOf(entity.relations.values())) {
        ways.leaveOut(entity, relation);
      }
    }
  }

  private void keepTwo(EntityDraft record, EntityDraft person) {
    for (var other : record.to(person).toList()) {
      if (!ENDS.contains(other.name())) {
        record.relations.remove(other.name());
        work.moved(record.name() + "." + other.name(), record.name() + "." + end(other.name()));
      }
    }
  }

  private static String end(String name) {
    return name.startsWith("other") ? CompanionPlacing.RECIPIENT : CompanionPlacing.REQUESTER;
  }

  private void leaveOut(EntityDraft entity, RelationModel relation) {
    boolean listed = relation.kind() == Kind.HAS_MANY || relation.kind() == Kind.HAS_ONE;
    if (!listed || relation.via().isPresent()) {
      return;
    }
    var target = work.named(relation.target());
    var ways = target.map(each -> each.to(entity).toList()).orElse(List.of());
    if (ways.size() > 1) {
      entity.relations.remove(relation.name());
      work.moved(
          entity.name() + "." + relation.name(), relation.target() + "." + ways.getFirst().name());
    }
  }
}
