package dev.bluewright.accounts;

import dev.bluewright.http.Answer;
import dev.bluewright.http.Visit;
import dev.bluewright.store.Row;
import dev.bluewright.store.UnitOfWork;
import io.helidon.http.Status;

/**
 * The addresses at which people come back by mail: they ask for a token, and come with it. Whether
 * there is an account makes no difference to what is answered or done when one is asked for.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class MailedEntrances {
  private final People<?> people;
  private final AccountRows rows;
  private final Forms forms;
  private final Passwords passwords;
  private final Sessions sessions;
  private final SigningIn signingIn;
  private final Welcome welcome;
  private final Mail mail;
  private final Attempts asked = new Attempts();
  private final Attempts answered = new Attempts();

  MailedEntrances(
      People<?> people,
      AccountRows rows,
      Forms forms,
      Passwords passwords,
      Sessions sessions,
      SigningIn signingIn,
      Welcome welcome,
      Mail mail) {
    this.people = people;
    this.rows = rows;
    this.forms = forms;
    this.passwords = passwords;
    this.sessions = sessions;
    this.signingIn = signingIn;
    this.welcome = welcome;
    this.mail = mail;
  }

  /** The password is forgotten. */
  Answer forgot(AccountRoute route, Visit visit) {
    return ask(route, visit, Occasion.RESET);
  }

  /** The mail to confirm the address did not come. */
  Answer resend(AccountRoute route, Visit visit) {
    return ask(route, visit, Occasion.CONFIRM);
  }

  private Answer ask(AccountRoute route, Visit visit, Occasion occasion) {
    mail.require();
    String login = forms.loginAlone(visit.json().get());
    asked.admit(login, visit.from());
    mail.outbox().put(occasion, login);
    mail.wake();
    return welcome.said(route, Status.ACCEPTED_202);
  }

  /** Somebody comes with the token, and another password: every session ends. */
  Answer reset(AccountRoute route, Visit visit) {
    Forms.Reset form = forms.reset(visit.json().get());
    answered.admit(visit.from());
    mail.tokens().require(Occasion.RESET, form.token());
    String hash = answered.unlessBusy(visit.from(), () -> passwords.hash(form.password()));
    Row person = sessions.replace(unit -> taken(unit, form.token()), hash);
    answered.takeBack(visit.from());
    signingIn.forget(people.loginOf(person));
    mail.wake();
    return welcome.said(route, Status.NO_CONTENT_204);
  }

  private Row taken(UnitOfWork unit, String token) {
    Row person = mail.tokens().take(unit, Occasion.RESET, token);
    mail.confirmations().ifPresent(each -> each.confirm(unit, person));
    mail.outbox().put(unit, Occasion.REPLACED, people.loginOf(person));
    return person;
  }

  /** Somebody comes with the token: the address is confirmed. */
  Answer confirm(AccountRoute route, Visit visit) {
    String token = forms.token(visit.json().get());
    answered.admit(visit.from());
    rows.unit(
        unit -> {
          Row person = mail.tokens().take(unit, Occasion.CONFIRM, token);
          mail.confirmations().ifPresent(each -> each.confirm(unit, person));
          return person;
        });
    answered.takeBack(visit.from());
    return welcome.said(route, Status.NO_CONTENT_204);
  }
}
