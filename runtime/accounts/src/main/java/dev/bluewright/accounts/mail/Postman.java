package dev.bluewright.accounts.mail;

import dev.bluewright.harness.PrerequisiteMissing;
import dev.bluewright.harness.Settings;
import java.util.Optional;

/**
 * Takes letters to where the environment says:
 *
 * <ul>
 *   <li>{@code SMTP_URL}: {@code smtp://user:password@host:587}, which must offer STARTTLS unless
 *       {@code ?tls=off} stands behind it; {@code smtps://user:password@host:465}; or {@code
 *       file:folder}, where letters are kept and sent to nobody
 *   <li>{@code MAIL_FROM}: the address that they are from
 * </ul>
 *
 * <p>Thread safety: an implementation is used by any thread.
 */
public sealed interface Postman permits SmtpPostman, FolderPostman {
  /**
   * Delivers a letter; once it returns, somebody else has the letter.
   *
   * @throws Undelivered nobody has taken it
   */
  void deliver(Letter letter);

  /** Where letters go, in words, without a password. */
  String whereto();

  /**
   * The one that the environment names; empty where it names none.
   *
   * @throws PrerequisiteMissing what it says cannot be used
   */
  static Optional<Postman> of(Settings settings) {
    return settings
        .find("SMTP_URL")
        .map(SmtpAddress::parse)
        .map(
            address ->
                switch (address) {
                  case SmtpAddress.Folder(var path) ->
                      new FolderPostman(path, settings.text("MAIL_FROM", "service@localhost"));
                  case SmtpAddress.Server server -> new SmtpPostman(server, from(settings));
                });
  }

  private static String from(Settings settings) {
    return settings
        .find("MAIL_FROM")
        .orElseThrow(
            () ->
                new PrerequisiteMissing(
                    "SMTP_URL is set, so MAIL_FROM must be set too: the address that mails are"
                        + " from.",
                    null));
  }
}
