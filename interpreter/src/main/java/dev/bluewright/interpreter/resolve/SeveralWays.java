package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.TieModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Records that belong to another kind in several ways: what one of those has of them is not told by
 * a list of its own, and what ties two people has no third.
 */
final class SeveralWays {
  private static final Set<String> ENDS =
      Set.of(CompanionPlacing.REQUESTER, CompanionPlacing.RECIPIENT);

  private final Workspace work;

  private SeveralWays(Workspace work) {
    this.work = work;
  }

  static void settle(Workspace work) {
    var ways = new SeveralWays(work);
    for (var entity : work.entities()) {
      for (var relation : List.copyOf(entity.relations.values())) {
        relation.tie().flatMap(ways::record).ifPresent(record -> ways.keepTwo(record, entity));
      }
    }
    for (var entity : work.entities()) {
      for (var relation : List.copyOf(entity.relations.values())) {
        ways.leaveOut(entity, relation);
      }
    }
  }

  private Optional<EntityDraft> record(TieModel tie) {
    return work.named(tie.through());
  }

  private void keepTwo(EntityDraft record, EntityDraft person) {
    for (var other : to(record, person)) {
      if (!ENDS.contains(other.name())) {
        record.relations.remove(other.name());
        work.moved(
            record.name() + "." + other.name(), record.name() + "." + CompanionPlacing.REQUESTER);
      }
    }
  }

  private void leaveOut(EntityDraft entity, RelationModel relation) {
    boolean listed = relation.kind() == Kind.HAS_MANY || relation.kind() == Kind.HAS_ONE;
    if (!listed || relation.via().isPresent()) {
      return;
    }
    var target = work.named(relation.target());
    var ways = target.map(each -> to(each, entity)).orElse(List.of());
    if (ways.size() > 1) {
      entity.relations.remove(relation.name());
      work.moved(
          entity.name() + "." + relation.name(), relation.target() + "." + ways.getFirst().name());
    }
  }

  private static List<RelationModel> to(EntityDraft record, EntityDraft other) {
    return record.toOne().filter(each -> each.target().equals(other.name())).toList();
  }
}
