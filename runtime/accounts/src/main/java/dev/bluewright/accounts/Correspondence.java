package dev.bluewright.accounts;

import dev.bluewright.accounts.mail.Letter;
import dev.bluewright.accounts.mail.Postman;
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
   * @throws dev.bluewright.accounts.mail.Undelivered nobody took it
   */
  boolean send(WaitingMail mail, Postman postman) {
    Occasion occasion = Occasion.of(mail.occasion());
    Optional<Letter> letter =
        rows.find(people.entity(), people.login(), mail.login())
            .filter(people::admits)
            .filter(person -> wanted(occasion, person))
            .flatMap(person -> letter(occasion, person));
    letter.ifPresent(postman::deliver);
    return letter.isPresent();
  }

  private boolean wanted(Occasion occasion, Row person) {
    return switch (occasion) {
      case RESET, REPLACED -> rows.findCredential(people, people.id(person)).isPresent();
      case CONFIRM -> confirmations.map(each -> !each.isConfirmed(person)).orElse(false);
    };
  }

  private Optional<Letter> letter(Occasion occasion, Row person) {
    String address = people.address(person);
    if (address.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> token =
        occasion.hasToken() ? tokens.issue(occasion, people.id(person), address) : Optional.of("");
    return token.map(
        value -> {
          MailText said =
              texts
                  .getOrDefault(occasion, MailText.usual(occasion))
                  .filled(settings.system(), link(occasion, value));
          return new Letter(address, said.subject(), said.text());
        });
  }

  private String link(Occasion occasion, String token) {
    String page = occasion == Occasion.RESET ? "RESET_PAGE" : "CONFIRM_PAGE";
    return settings
        .find(page)
        .map(address -> address + (address.contains("?") ? "&" : "?") + "token=" + token)
        .orElse(token);
  }
}
