package dev.bluewright.accounts;

import dev.bluewright.accounts.mail.Letter;
import dev.bluewright.accounts.mail.Postman;
import dev.bluewright.accounts.mail.Undelivered;
import dev.bluewright.harness.Settings;
import dev.bluewright.store.Row;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the mail that somebody asked for and gives it to the postman. Only here it is looked up
 * whether there is such a person, long after the request was answered.
 *
 * <p>{@code RESET_PAGE} and {@code CONFIRM_PAGE} are the addresses of pages that links lead to,
 * with the token behind {@code ?token=}. Thread safety: safe for use by any thread.
 */
final class Correspondence {
  private final People<?> people;
  private final AccountRows rows;
  private final MailTokens tokens;
  private final Optional<Confirmations> confirmations;
  private final Map<Occasion, MailText> texts;
  private final Settings settings;

  Correspondence(
      People<?> people,
      AccountRows rows,
      MailTokens tokens,
      Optional<Confirmations> confirmations,
      Map<Occasion, MailText> texts,
      Settings settings) {
    this.people = people;
    this.rows = rows;
    this.tokens = tokens;
    this.confirmations = confirmations;
    this.texts = texts;
    this.settings = settings;
  }

  /**
   * Sends a mail; whether there was anybody to send it to.
   *
   * @throws Undelivered nobody took it
   */
  boolean send(WaitingMail mail, Postman postman) {
    Occasion occasion = Occasion.of(mail.occasion());
    Optional<Row> person =
        rows.find(people.entity(), people.login(), mail.login())
            .filter(people::admits)
            .filter(each -> !people.address(each).isEmpty())
            .filter(each -> wanted(occasion, each));
    if (person.isEmpty()) {
      return false;
    }
    if (!occasion.hasToken()) {
      postman.deliver(letter(occasion, person.get(), ""));
      return true;
    }
    Optional<String> token =
        tokens.issue(occasion, people.id(person.get()), people.address(person.get()));
    token.ifPresent(each -> deliver(letter(occasion, person.get(), each), each, postman));
    return token.isPresent();
  }

  private void deliver(Letter letter, String token, Postman postman) {
    try {
      postman.deliver(letter);
    } catch (Undelivered undelivered) {
      tokens.revoke(token); // another attempt makes another one
      throw undelivered;
    }
  }

  private boolean wanted(Occasion occasion, Row person) {
    return switch (occasion) {
      case RESET, REPLACED -> rows.findCredential(people, people.id(person)).isPresent();
      case CONFIRM -> confirmations.map(each -> !each.isConfirmed(person)).orElse(false);
    };
  }

  private Letter letter(Occasion occasion, Row person, String token) {
    MailText said =
        texts
            .getOrDefault(occasion, MailText.usual(occasion))
            .filled(settings.system(), link(occasion, token));
    return new Letter(people.address(person), said.subject(), said.text());
  }

  private String link(Occasion occasion, String token) {
    String page = occasion == Occasion.RESET ? "RESET_PAGE" : "CONFIRM_PAGE";
    return settings
        .find(page)
        .map(address -> address + (address.contains("?") ? "&" : "?") + "token=" + token)
        .orElse(token);
  }
}
