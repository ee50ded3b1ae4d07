package dev.bluewright.validator;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.Trait;
import java.util.Optional;

/** The owner of a record is a person whom it belongs to. */
final class OwnerChecks implements Check {
  @Override
  public void check(Subject subject) {
    var accounts = subject.blueprint().accounts();
    for (var entity : subject.blueprint().entities()) {
      accounts.ifPresentOrElse(
          known -> owner(subject, known, entity), () -> nobody(subject, entity));
    }
  }

  private static void nobody(Subject subject, EntityModel entity) {
    if (entity.owner().isPresent()) {
      subject.report(Code.ACCESS_WITHOUT_ACCOUNTS, at(entity) + ".owner", "`owner`");
    }
    if (entity.has(Trait.OWNED)) {
      subject.report(Code.ACCESS_WITHOUT_ACCOUNTS, at(entity) + ".traits", "The trait owned");
    }
  }

  private static void owner(Subject subject, AccountsModel accounts, EntityModel entity) {
    if (entity.findOwner().isEmpty()) {
      return;
    }
    var name = entity.findOwner().get();
    var path = at(entity) + (entity.owner().isPresent() ? ".owner" : ".traits");
    if (accounts.areOf(entity)) {
      subject.report(Code.OWNED_PERSON, path, entity.name());
      return;
    }
    unfit(accounts, entity.findRelation(name))
        .ifPresent(
            reason ->
                subject.report(
                    Code.OWNER_RELATION, path, name, entity.name(), reason, accounts.of()));
  }

  private static Optional<String> unfit(AccountsModel accounts, Optional<RelationModel> relation) {
    if (relation.isEmpty()) {
      return Optional.of("it is not a relation");
    }
    if (relation.get().kind() != Kind.BELONGS_TO) {
      return Optional.of("a record may have many of them, or none");
    }
    return relation.get().target().equals(accounts.of())
        ? Optional.empty()
        : Optional.of("it leads to " + relation.get().target() + ", which is no person");
  }

  private static String at(EntityModel entity) {
    return "entities." + entity.name();
  }
}
