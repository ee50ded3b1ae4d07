package dev.bluewright.validator;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.ProviderModel;
import java.util.Optional;

/** Tokens of a provider say which tenant they are for, and enough to found it. */
final class ProviderTenantChecks {
  private static final String AT = "accounts.provider";

  private final Subject subject;
  private final AccountsModel accounts;
  private final ProviderModel provider;

  ProviderTenantChecks(Subject subject, AccountsModel accounts, ProviderModel provider) {
    this.subject = subject;
    this.accounts = accounts;
    this.provider = provider;
  }

  void check() {
    claim().ifPresent(this::report);
    accounts.tenancy().of().flatMap(subject.blueprint()::findEntity).ifPresent(this::fields);
  }

  private void report(String reason) {
    subject.report(Code.PROVIDER_TENANTS, AT, reason);
  }

  private Optional<String> claim() {
    if (accounts.tenancy().of().isEmpty()) {
      return provider.tenant().isPresent() || !provider.tenantFields().isEmpty()
          ? Optional.of("no tenants are named")
          : Optional.empty();
    }
    if (provider.tenant().isEmpty()) {
      return Optional.of("no claim is named that says whose somebody is");
    }
    return accounts
        .admin()
        .filter(_ -> provider.roles().isPresent())
        .filter(admin -> !provider.grants().containsKey(admin))
        .map(admin -> "`roles` gives the roles, and no word of it makes somebody `" + admin + "`");
  }

  private void fields(EntityModel tenant) {
    var known = tenant.fields().stream().map(FieldModel::name).toList();
    for (var name : provider.tenantFields().keySet()) {
      var at = AT + ".tenantFields." + name;
      var field = tenant.findField(name);
      if (field.isEmpty()) {
        subject.requireKnown(at, name, known, "a field");
      } else if (!ProviderModel.isFit(field.get())) {
        subject.report(Code.CLAIM_UNFIT, at, name, tenant.name());
      }
    }
    tenant.fields().stream()
        .filter(field -> field.isGiven() && !field.optional() && field.defaultValue().isEmpty())
        .filter(field -> !provider.tenantFields().containsKey(field.name()))
        .filter(field -> !ProviderModel.isNamed(field))
        .map(field -> "no claim says the `%s` of a new %s".formatted(field.name(), tenant.name()))
        .forEach(this::report);
  }
}
