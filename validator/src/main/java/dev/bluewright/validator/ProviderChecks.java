package dev.bluewright.validator;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.EntranceModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.ProviderModel;
import dev.bluewright.blueprint.RelationModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whoever comes with the token of a provider becomes a person; nobody is left without a way in. */
final class ProviderChecks implements Check {
  private static final Set<String> WITHOUT = Set.of("me", "logout");

  @Override
  public void check(Subject subject) {
    subject.blueprint().accounts().ifPresent(accounts -> check(subject, accounts));
  }

  private static void check(Subject subject, AccountsModel accounts) {
    if (!accounts.signIn().passwords()) {
      withoutPasswords(accounts)
          .ifPresent(
              reason -> subject.report(Code.WITHOUT_PASSWORDS, "accounts.passwords", reason));
    }
    accounts
        .signIn()
        .provider()
        .ifPresent(
            provider ->
                subject
                    .blueprint()
                    .findEntity(accounts.of())
                    .ifPresent(people -> check(subject, accounts, provider, people)));
  }

  private static Optional<String> withoutPasswords(AccountsModel accounts) {
    if (accounts.signIn().provider().isEmpty()) {
      return Optional.of("no provider is named, so nobody could sign in");
    }
    if (accounts.mail().any()) {
      return Optional.of("`reset` and `confirm` are about passwords");
    }
    if (accounts.signIn().cookie().isPresent()) {
      return Optional.of("`cookie` is given to who signs in with one");
    }
    if (accounts.refused().isPresent()) {
      return Optional.of("`refused` is about passwords");
    }
    return accounts.routes().stream()
        .filter(route -> !WITHOUT.contains(route.does()))
        .map(EntranceModel::name)
        .findFirst()
        .map(name -> "`" + name + "` is about passwords");
  }

  private static void check(
      Subject subject, AccountsModel accounts, ProviderModel provider, EntityModel people) {
    new ProviderTenantChecks(subject, accounts, provider).check();
    fields(subject, provider, people);
    given(subject, accounts, provider, people);
    roles(provider, accounts, people)
        .ifPresent(reason -> subject.report(Code.PROVIDER_ROLES, "accounts.provider", reason));
    grants(subject, accounts, provider);
  }

  private static void fields(Subject subject, ProviderModel provider, EntityModel people) {
    for (Map.Entry<String, String> each : provider.fields().entrySet()) {
      var at = "accounts.provider.fields." + each.getKey();
      var field = people.findField(each.getKey());
      if (field.isEmpty()) {
        var known = people.fields().stream().map(FieldModel::name).toList();
        subject.requireKnown(at, each.getKey(), known, "a field");
      } else if (!ProviderModel.isFit(field.get())) {
        subject.report(Code.CLAIM_UNFIT, at, each.getKey(), people.name());
      }
    }
  }

  /** What a person must have, a token must say. */
  private static void given(
      Subject subject, AccountsModel accounts, ProviderModel provider, EntityModel people) {
    var claims = provider.claims(people).keySet();
    people.fields().stream()
        .filter(field -> field.isGiven() && !field.optional() && field.defaultValue().isEmpty())
        .filter(field -> !claims.contains(field.name()))
        .filter(field -> !accounts.role().equals(Optional.of(field.name())))
        .forEach(
            field ->
                subject.report(
                    Code.PROVIDER_FIELD,
                    "entities." + people.name() + ".fields." + field.name(),
                    field.name(),
                    people.name()));
    people.relations().stream()
        .filter(each -> each.kind() == RelationModel.Kind.BELONGS_TO && !each.optional())
        .filter(each -> !accounts.tenancy().relation().equals(Optional.of(each.name())))
        .forEach(
            each ->
                subject.report(
                    Code.PROVIDER_FIELD,
                    "entities." + people.name() + ".relations." + each.name(),
                    each.name(),
                    people.name()));
  }

  private static Optional<String> roles(
      ProviderModel provider, AccountsModel accounts, EntityModel people) {
    var role = accounts.role().flatMap(people::findField);
    boolean usual = role.flatMap(FieldModel::defaultValue).isPresent();
    if (role.isPresent() && !usual) {
      return Optional.of("`" + role.get().name() + "` has no default for whoever has no other");
    }
    if (provider.roles().isPresent() && role.isEmpty()) {
      return Optional.of("`roles` names a claim, and accounts have no role");
    }
    return provider.roles().isPresent() == provider.grants().isEmpty()
        ? Optional.of("`roles` and `grants` need each other")
        : Optional.empty();
  }

  private static void grants(Subject subject, AccountsModel accounts, ProviderModel provider) {
    List<String> roles = Roles.of(subject.blueprint());
    if (accounts.role().isPresent()) {
      provider
          .grants()
          .keySet()
          .forEach(role -> subject.requireKnown("accounts.provider.grants", role, roles, "a role"));
    }
  }
}
