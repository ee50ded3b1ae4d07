package dev.bluewright.validator;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.AccountsModel.SignUp;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import java.util.Optional;

/** Accounts are of an entity whose records can sign in. */
final class AccountsChecks implements Check {
  @Override
  public void check(Subject subject) {
    subject.blueprint().accounts().ifPresent(accounts -> check(subject, accounts));
  }

  private static void check(Subject subject, AccountsModel accounts) {
    if (accounts.role().isEmpty() && accounts.admin().isPresent()) {
      subject.report(Code.ADMIN_WITHOUT_ROLE, "accounts.admin");
    } else if (accounts.signUp() == SignUp.CLOSED && accounts.admin().isEmpty()) {
      subject.report(Code.SIGN_UP_CLOSED, "accounts.signUp");
    }
    var people = subject.blueprint().findEntity(accounts.of());
    if (people.isEmpty()) {
      var known = subject.blueprint().entities().stream().map(EntityModel::name).toList();
      subject.requireKnown("accounts.of", accounts.of(), known, "an entity");
      return;
    }
    login(subject, accounts, people.get());
    accounts.role().ifPresent(role -> role(subject, accounts, people.get(), role));
    signUp(subject, accounts, people.get());
  }

  private static void login(Subject subject, AccountsModel accounts, EntityModel people) {
    unfitLogin(people.findField(accounts.login()))
        .ifPresent(
            reason ->
                subject.report(
                    Code.ACCOUNTS_LOGIN,
                    "accounts.login",
                    accounts.login(),
                    people.name(),
                    reason));
  }

  private static Optional<String> unfitLogin(Optional<FieldModel> login) {
    if (login.isEmpty()) {
      return Optional.of("it is not a field");
    }
    var field = login.get();
    if (!(field.type() instanceof FieldType.Text || field.type() instanceof FieldType.Email)) {
      return Optional.of("it holds no short text");
    }
    if (!field.isGiven()) {
      return Optional.of("nobody gives it");
    }
    if (field.optional()) {
      return Optional.of("a person may be without it");
    }
    return field.rules().unique()
        ? Optional.empty()
        : Optional.of("two people could have the same");
  }

  private static void role(
      Subject subject, AccountsModel accounts, EntityModel people, String name) {
    var field = people.findField(name);
    var reason = unfitRole(field);
    if (reason.isPresent()) {
      subject.report(Code.ACCOUNTS_ROLE, "accounts.role", name, people.name(), reason.get());
      return;
    }
    var roles = Roles.of(subject.blueprint());
    accounts
        .admin()
        .filter(admin -> !roles.contains(admin))
        .ifPresent(
            admin ->
                subject.reportNear(
                    Code.ACCOUNTS_ADMIN,
                    "accounts.admin",
                    admin,
                    roles,
                    admin,
                    name,
                    Subject.quoted(roles)));
  }

  private static Optional<String> unfitRole(Optional<FieldModel> role) {
    if (role.isEmpty()) {
      return Optional.of("it is not a field");
    }
    if (!(role.get().type() instanceof FieldType.Enumeration) || !role.get().isGiven()) {
      return Optional.of("it is no enum that is given");
    }
    return role.get().optional() ? Optional.of("a person may be without it") : Optional.empty();
  }

  /** What whoever signs up may not write, must have a value all the same. */
  private static void signUp(Subject subject, AccountsModel accounts, EntityModel people) {
    if (accounts.signUp() == SignUp.CLOSED) {
      return;
    }
    people.fields().stream()
        .filter(field -> !field.access().isEmpty() && !field.optional())
        .filter(field -> field.defaultValue().isEmpty())
        .forEach(
            field ->
                subject.report(
                    Code.SIGN_UP_FIELD,
                    "entities." + people.name() + ".fields." + field.name(),
                    field.name(),
                    people.name(),
                    "not everyone may write it"));
  }
}
