package dev.bluewright.validator.heal;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.Trait;
import dev.bluewright.validator.heal.Healing.Sureness;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is broken about people and their things. */
final class PeopleHealers {
  static final List<Healer> ALL =
      List.of(
          new ModelHealer(
              Code.OWNER_WITHOUT_TRAIT,
              "owned",
              Sureness.LIKELY,
              "What only its owner may do needs an owner.",
              PeopleHealers::owned),
          new ModelHealer(
              Code.OWNED_PERSON,
              "person-unowned",
              Sureness.CERTAIN,
              "People own themselves, and owner in their access means the person.",
              PeopleHealers::unowned),
          new ModelHealer(
              Code.ACCOUNTS_LOGIN,
              "login-unique",
              Sureness.LIKELY,
              "What people sign in with tells them apart.",
              PeopleHealers::unique));

  private PeopleHealers() {}

  /** By the only relation that leads to people, else by the trait. */
  private static Optional<Blueprint> owned(Blueprint blueprint, Part part) {
    return part.entity(blueprint)
        .map(entity -> owned(entity, toPeople(blueprint, entity)))
        .map(entity -> Part.with(blueprint, entity));
  }

  private static EntityModel owned(EntityModel entity, List<String> relations) {
    return relations.size() == 1
        ? entity.withOwner(Optional.of(relations.getFirst()))
        : entity.withTraits(with(entity.traits(), true));
  }

  private static List<String> toPeople(Blueprint blueprint, EntityModel entity) {
    var people = blueprint.accounts().map(AccountsModel::of);
    return entity.relations().stream()
        .filter(each -> each.kind() == RelationModel.Kind.BELONGS_TO)
        .filter(each -> people.filter(each.target()::equals).isPresent())
        .map(RelationModel::name)
        .toList();
  }

  private static Optional<Blueprint> unowned(Blueprint blueprint, Part part) {
    return part.entity(blueprint)
        .map(entity -> entity.withTraits(with(entity.traits(), false)).withOwner(Optional.empty()))
        .map(entity -> Part.with(blueprint, entity));
  }

  private static Set<Trait> with(Set<Trait> traits, boolean owned) {
    var all = EnumSet.noneOf(Trait.class);
    all.addAll(traits);
    all.remove(Trait.OWNED);
    if (owned) {
      all.add(Trait.OWNED);
    }
    return all;
  }

  private static Optional<Blueprint> unique(Blueprint blueprint, Part part) {
    return blueprint
        .accounts()
        .flatMap(
            accounts ->
                blueprint
                    .findEntity(accounts.of())
                    .filter(
                        people ->
                            people
                                .findField(accounts.login())
                                .filter(field -> !field.rules().unique() && !field.optional())
                                .isPresent())
                    .map(
                        people ->
                            Part.withField(
                                people,
                                accounts.login(),
                                each -> each.withRules(each.rules().withUnique(true)))))
        .map(people -> Part.with(blueprint, people));
  }
}
