package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.Ownership;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What belongs to a record that others do not see, and of which nothing says who sees it: those see
 * it who see that record. The lines of my order are not for everybody.
 */
final class HiddenWholes {
  private static final List<AccessModel> ALL = List.of(new AccessModel.Authenticated());

  private final Sayings sayings;
  private final Workspace work;

  HiddenWholes(Sayings sayings, Workspace work) {
    this.sayings = sayings;
    this.work = work;
  }

  /** Narrows who reads, until nothing that belongs to what is hidden is open. */
  void settle(List<EntityDraft> entities) {
    var open = new ArrayList<>(entities);
    while (open.removeIf(this::isNarrowed)) {}
  }

  private boolean isNarrowed(EntityDraft entity) {
    if (!ALL.equals(entity.access.get(AccessModel.READ)) || isTold(entity)) {
      return false;
    }
    var readers =
        entity
            .toOne()
            .filter(relation -> !relation.optional())
            .flatMap(relation -> readers(relation).stream())
            .toList();
    if (readers.isEmpty()) {
      return false;
    }
    var all = new LinkedHashSet<AccessModel>();
    if (entity.isOwned) {
      all.add(new AccessModel.Owner());
    }
    readers.forEach(all::addAll);
    var who = List.copyOf(all);
    entity.access.put(AccessModel.READ, who);
    work.forget(entity.name() + ".access", "read: authenticated");
    AccessRights.assume(
        entity, AccessModel.READ, who, "others do not see what they belong to", work);
    return true;
  }

  private boolean isTold(EntityDraft entity) {
    return sayings.of(entity, AccessModel.READ).stream().anyMatch(Said::isByPerson);
  }

  /** Who sees what the relation leads to, as seen from here; none where everybody does. */
  private Optional<List<AccessModel>> readers(RelationModel to) {
    return work.named(to.target())
        .filter(whole -> !work.isPerson(whole))
        .flatMap(
            whole -> {
              var all = whole.access.getOrDefault(AccessModel.READ, List.of());
              var led = all.stream().flatMap(each -> from(to, whole, each)).toList();
              return led.isEmpty() || led.size() < all.size() ? Optional.empty() : Optional.of(led);
            });
  }

  private static Stream<AccessModel> from(RelationModel to, EntityDraft whole, AccessModel who) {
    return switch (who) {
      case AccessModel.Role role -> Stream.of(role);
      case AccessModel.Owner _ ->
          Stream.of(led(to, List.of(whole.owner.orElse(Ownership.RELATION))));
      case AccessModel.Person(var relations) ->
          relations.size() < AccessModel.Person.LONGEST
              ? Stream.of(led(to, relations))
              : Stream.empty();
      case AccessModel.Anyone _, AccessModel.Authenticated _ -> Stream.empty();
    };
  }

  private static AccessModel led(RelationModel to, List<String> relations) {
    return new AccessModel.Person(Stream.concat(Stream.of(to.name()), relations.stream()).toList());
  }
}
