package dev.bluewright.validator;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.AccountsModel.SignUp;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.EntranceModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.MailModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Prescribed addresses of accounts can do what they are for; a field can keep people out. */
final class EntranceChecks implements Check {
  private static final Set<String> TAKING = Set.of("register", "login", "refresh", "password");
  private static final List<String> WITH_BODY = List.of("POST", "PUT", "PATCH");

  @Override
  public void check(Subject subject) {
    subject.blueprint().accounts().ifPresent(accounts -> check(subject, accounts));
  }

  private static void check(Subject subject, AccountsModel accounts) {
    var taken = new HashSet<String>();
    subject.blueprint().api().routes().forEach(route -> taken.add(route.shape()));
    var people = subject.blueprint().findEntity(accounts.of());
    for (var route : accounts.routes()) {
      var at = "accounts.routes." + route.name();
      if (!taken.add(route.name())) {
        subject.report(Code.ROUTE_CLASH, at, route.name(), route.name());
      }
      unfit(route, accounts)
          .ifPresent(
              reason ->
                  subject.report(Code.ENTRANCE_UNFIT, at, route.name(), route.does(), reason));
      people.ifPresent(entity -> answer(subject, at, route, entity));
    }
    people.ifPresent(entity -> blocked(subject, accounts, entity));
  }

  private static Optional<String> unfit(EntranceModel route, AccountsModel accounts) {
    boolean mailed = EntranceModel.MAILED.contains(route.does());
    if ((mailed || TAKING.contains(route.does())) && !WITH_BODY.contains(route.method())) {
      return Optional.of(route.method() + " takes no body");
    }
    if (route.does().equals("me") && !route.method().equals("GET")) {
      return Optional.of("who is signed in is read with GET");
    }
    if (mailed && !sent(route.does(), accounts.mail())) {
      return Optional.of("accounts do not say that such mails are sent");
    }
    return route.does().equals("register") && accounts.signUp() == SignUp.CLOSED
        ? Optional.of("signUp is closed")
        : Optional.empty();
  }

  private static boolean sent(String does, MailModel mail) {
    return List.of("forgot", "reset").contains(does) ? mail.reset() : mail.confirm();
  }

  private static void answer(Subject subject, String at, EntranceModel route, EntityModel people) {
    var known = new ArrayList<String>();
    if (!EntranceModel.MAILED.contains(route.does())) {
      known.addAll(JsonMembers.of(people));
    }
    known.addAll(
        TAKING.contains(route.does())
            ? EntranceModel.SLOTS
            : known.isEmpty() ? List.of() : List.of("user"));
    route
        .answer()
        .ifPresent(
            answer ->
                ApiChecks.slots(answer)
                    .forEach(slot -> subject.requireKnown(at, slot, known, "a slot or a field")));
  }

  private static void blocked(Subject subject, AccountsModel accounts, EntityModel people) {
    accounts
        .blocked()
        .ifPresent(
            name ->
                unfitBlocked(people.findField(name))
                    .ifPresent(
                        reason ->
                            subject.report(
                                Code.ACCOUNTS_BLOCKED,
                                "accounts.blocked",
                                name,
                                people.name(),
                                reason)));
  }

  private static Optional<String> unfitBlocked(Optional<FieldModel> field) {
    if (field.isEmpty()) {
      return Optional.of("it is not a field");
    }
    if (!(field.get().type() instanceof FieldType.Truth) || !field.get().isGiven()) {
      return Optional.of("it is no boolean that is given");
    }
    return field.get().optional() || field.get().defaultValue().isEmpty()
        ? Optional.of("a person may be without it")
        : Optional.empty();
  }
}
