package dev.bluewright.validator;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.AccountsModel.SignUp;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tenants can be founded, people invited to them, and what is one's is reached from no other. */
final class TenancyChecks implements Check {
  @Override
  public void check(Subject subject) {
    var blueprint = subject.blueprint();
    blueprint.accounts().ifPresent(accounts -> check(subject, accounts));
  }

  private static void check(Subject subject, AccountsModel accounts) {
    var tenancy = accounts.tenancy();
    var known = subject.blueprint().entities().stream().map(EntityModel::name).toList();
    tenancy.shared().forEach(name -> shared(subject, accounts, name, known));
    if (tenancy.of().isEmpty()) {
      return;
    }
    var name = tenancy.of().get();
    var tenant = subject.blueprint().findEntity(name);
    if (tenant.isEmpty()) {
      subject.requireKnown("accounts.tenants", name, known, "an entity");
      return;
    }
    unfit(subject, accounts, tenant.get())
        .ifPresent(reason -> subject.report(Code.TENANTS, "accounts.tenants", name, reason));
    var checks = new DividedChecks(subject, tenancy);
    subject.blueprint().entities().forEach(checks::check);
  }

  private static void shared(
      Subject subject, AccountsModel accounts, String name, List<String> known) {
    var path = "accounts.shared";
    subject.requireKnown(path, name, known, "an entity");
    var tenants = accounts.tenancy().of();
    if (tenants.isEmpty()) {
      subject.report(Code.SHARED, path, name, "no tenants are named");
    } else if (name.equals(accounts.of()) || name.equals(tenants.get())) {
      subject.report(Code.SHARED, path, name, "each of its records is one tenant's");
    }
  }

  private static Optional<String> unfit(
      Subject subject, AccountsModel accounts, EntityModel tenant) {
    if (accounts.areOf(tenant)) {
      return Optional.of("its records are the people");
    }
    if (accounts.role().isEmpty() || accounts.admin().isEmpty()) {
      return Optional.of("whoever founds one has no role, for there is no `role` with an `admin`");
    }
    if (accounts.signUp() == SignUp.CLOSED) {
      return Optional.of("nobody founds one where `signUp` is closed");
    }
    var invites =
        subject
            .blueprint()
            .findEntity(accounts.of())
            .map(people -> people.allowed("create"))
            .orElse(List.of());
    var admin = new AccessModel.Role(accounts.admin().get());
    if (accounts.signIn().passwords() && invites.stream().noneMatch(admin::equals)) {
      return Optional.of(
          "nobody may invite others: `create` of %s is not for %s"
              .formatted(accounts.of(), admin.label()));
    }
    return missing(tenant).map(each -> "whoever signs up cannot give its " + each);
  }

  private static Optional<String> missing(EntityModel tenant) {
    var relation =
        tenant.relations().stream()
            .filter(each -> each.kind() == Kind.BELONGS_TO && !each.optional())
            .map(RelationModel::name);
    var kept =
        tenant.fields().stream()
            .filter(field -> field.isGiven() && !field.optional())
            .filter(field -> !field.access().isEmpty() && field.defaultValue().isEmpty())
            .map(field -> field.name());
    return Stream.concat(relation, kept).findFirst();
  }
}
