package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.EntityModel;
import java.util.List;
import java.util.Optional;

/** Records that somebody makes and that are theirs. Stateless. */
final class Belongings {
  /** Of so many kinds. */
  private static final int MOST = 3;

  private Belongings() {}

  /** One of each of some kinds; of those alone that everybody sees who signs in, if wanted. */
  static List<Made> of(World world, Stage stage, Person person, boolean seenByOthers) {
    return world.reading().entities().stream()
        .filter(each -> isOwn(each) && (!seenByOthers || isSeen(each)))
        .filter(each -> world.surface().find(each, "create").isPresent())
        .limit(MOST)
        .flatMap(each -> made(world, stage, each, person).stream())
        .toList();
  }

  private static Optional<Made> made(World world, Stage stage, EntityModel entity, Person person) {
    var draft = world.records().draft(stage, entity, Wish.FULL.by(person));
    return world.records().findMade(draft, world.records().accepted(stage, draft));
  }

  private static boolean isOwn(EntityModel entity) {
    return entity.findOwner().isPresent()
        && Rights.includeSignedIn(World.allowed(entity, "create"));
  }

  private static boolean isSeen(EntityModel entity) {
    return Rights.includeSignedIn(World.allowed(entity, AccessModel.READ));
  }
}
