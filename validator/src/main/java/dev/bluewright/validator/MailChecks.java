package dev.bluewright.validator;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.AccountsModel.SignUp;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.MailModel;
import java.util.Optional;

/** Mails reach people, and say what they have to. */
final class MailChecks implements Check {
  @Override
  public void check(Subject subject) {
    subject.blueprint().accounts().ifPresent(accounts -> check(subject, accounts));
  }

  private static void check(Subject subject, AccountsModel accounts) {
    var mail = accounts.mail();
    if (mail.any()) {
      subject
          .blueprint()
          .findEntity(accounts.of())
          .flatMap(people -> unfit(accounts, people))
          .ifPresent(
              reason ->
                  subject.report(
                      Code.ACCOUNTS_ADDRESS,
                      mail.address().isPresent()
                          ? "accounts.address"
                          : mail.confirm() ? "accounts.confirm" : "accounts.reset",
                      accounts.of(),
                      reason));
    }
    mail.texts()
        .forEach(
            text ->
                unfit(mail, text)
                    .ifPresent(
                        reason ->
                            subject.report(
                                Code.MAIL_TEXT,
                                "accounts.mails." + text.occasion(),
                                text.occasion(),
                                reason)));
  }

  private static Optional<String> unfit(AccountsModel accounts, EntityModel people) {
    var name = accounts.mail().findAddress(people, accounts.login());
    if (name.isEmpty()) {
      return Optional.of("the login is no address, and not exactly one field is");
    }
    var field = people.findField(name.get());
    if (field.isEmpty()) {
      return Optional.of("`" + name.get() + "` is not a field");
    }
    if (!(field.get().type() instanceof FieldType.Email) || !field.get().isGiven()) {
      return Optional.of("`" + name.get() + "` is no email that is given");
    }
    return accounts.mail().confirm() && !givenAtSignUp(accounts, field.get())
        ? Optional.of("who signs up may leave `" + name.get() + "` out")
        : Optional.empty();
  }

  private static boolean givenAtSignUp(AccountsModel accounts, FieldModel field) {
    return accounts.signUp() == SignUp.CLOSED
        || (!field.optional() && field.defaultValue().isEmpty() && field.access().isEmpty());
  }

  private static Optional<String> unfit(MailModel mail, MailModel.Text text) {
    if (!mail.sends(text.occasion())) {
      return Optional.of("is never sent");
    }
    if (text.subject().lines().count() > 1) {
      return Optional.of("has more than one line as its subject");
    }
    return !text.occasion().equals("replaced") && !text.text().contains(MailModel.LINK)
        ? Optional.of("does not hold the token")
        : Optional.empty();
  }
}
