package dev.bluewright.accounts;

/**
 * What a mail says. {@code {system}} stands for the name of the service, {@code {link}} for the
 * token: as a link to a page where the environment names one, else alone.
 *
 * @param subject one line
 */
record MailText(String subject, String text) {
  static final String LINK = "{link}";

  static MailText usual(Occasion occasion) {
    return switch (occasion) {
      case RESET ->
          new MailText(
              "A new password for {system}",
              """
              Somebody asked for a new password for your account at {system}.

              Set one with this, within 30 minutes and once:

              {link}

              If it was not you, nothing has changed, and you need not do anything.
              """);
      case CONFIRM ->
          new MailText(
              "Your address for {system}",
              """
              Somebody signed up at {system} with this address.

              Confirm that it is yours with this, within a day:

              {link}

              If it was not you, you need not do anything.
              """);
      case REPLACED ->
          new MailText(
              "Your password for {system} has changed",
              """
              The password of your account at {system} was replaced just now, with a mail to this address,
              and whoever was signed in is so no longer.

              If it was not you, ask for another one at once, and look after this mailbox.
              """);
    };
  }

  MailText filled(String system, String link) {
    return new MailText(
        subject.replace("{system}", system), text.replace("{system}", system).replace(LINK, link));
  }
}
