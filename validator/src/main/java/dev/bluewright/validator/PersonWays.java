package dev.bluewright.validator;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import java.util.Optional;

/** What keeps relations from leading to the people of a system. */
final class PersonWays {
  private final Subject subject;
  private final String people;

  PersonWays(Subject subject, String people) {
    this.subject = subject;
    this.people = people;
  }

  /** Why a way from records of an entity leads to nobody; empty when it leads to people. */
  Optional<String> trouble(EntityModel entity, AccessModel.Person way, String operation) {
    var names = way.relations();
    if (names.size() > AccessModel.Person.LONGEST) {
      return Optional.of("it has " + names.size() + " relations");
    }
    var at = Optional.of(entity);
    for (var step = 0; step < names.size() && at.isPresent(); step++) {
      var here = at.get();
      var relation = here.findRelation(names.get(step));
      var last = step == names.size() - 1;
      if (relation.isEmpty()) {
        return Optional.of("`" + names.get(step) + "` is no relation of " + here.name());
      }
      if (!leadsOn(relation.get(), last)) {
        return Optional.of(
            "`%s` of %s is a %s"
                .formatted(names.get(step), here.name(), relation.get().kind().label()));
      }
      if (step == 0 && operation.equals("create") && relation.get().kind() == Kind.MANY_TO_MANY) {
        return Optional.of("a new record is in no pair of `" + names.get(step) + "`");
      }
      at = subject.blueprint().findEntity(relation.get().target());
    }
    return at.filter(end -> !end.name().equals(people))
        .map(end -> end.name() + " is not who signs in");
  }

  private static boolean leadsOn(RelationModel relation, boolean last) {
    return switch (relation.kind()) {
      case BELONGS_TO -> true;
      case MANY_TO_MANY -> last;
      case HAS_MANY, HAS_ONE -> false;
    };
  }
}
