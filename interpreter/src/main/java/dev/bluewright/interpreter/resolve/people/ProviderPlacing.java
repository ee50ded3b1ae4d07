package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.ProviderModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.SignInModel;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.Optional;
import java.util.Set;

/** People who come with tokens of a provider, where a text asks for it and a token tells enough. */
final class ProviderPlacing {
  private ProviderPlacing() {}

  /** The accounts with what is asked for; passwords stay beside it. */
  static AccountsModel asked(
      Set<AccountDeed> deeds, EntityDraft person, AccountsModel accounts, Workspace work) {
    if (!deeds.contains(AccountDeed.PROVIDER) || !fits(person)) {
      return accounts;
    }
    work.assume(
        "accounts.passwords",
        "kept beside the provider's tokens",
        "nothing says that people have no other way to sign in");
    return accounts.withSignIn(
        new SignInModel(true, Optional.empty(), Optional.of(ProviderModel.USUAL)));
  }

  /** Whether a token says all that a person must have. */
  static boolean fits(EntityDraft person) {
    return person.fields.values().stream().allMatch(ProviderPlacing::isKnown)
        && person.relations.values().stream()
            .allMatch(each -> each.kind() != RelationModel.Kind.BELONGS_TO || each.optional());
  }

  private static boolean isKnown(FieldModel field) {
    return field.optional()
        || !field.isGiven()
        || field.defaultValue().isPresent()
        || ProviderModel.USUAL.says(field);
  }
}
