package dev.bluewright.interpreter.fact;

import java.util.List;

/** What people do with their accounts. */
public enum AccountDeed {
  /** They make one. */
  SIGN_UP,
  /** They show who they are. */
  SIGN_IN,
  /** They sign up and in, by whatever name the text calls both. */
  AUTHENTICATE,
  /** They come with tokens of an outside provider. */
  PROVIDER,
  /** They end what they signed in to. */
  SIGN_OUT,
  /** They carry a token. */
  TOKEN,
  /** They have a password, of which only a hash is stored. */
  PASSWORD,
  /** They change it. */
  CHANGE_PASSWORD,
  /** They set another one with a mail, having forgotten it. */
  RESET_PASSWORD,
  /** They show that mails to their address reach them. */
  CONFIRM_ADDRESS,
  /** They have a browser come back with a cookie in place of a token. */
  COOKIE,
  /** They make keys, with which programs act for them. */
  KEY,
  /** They take along what is kept of them. */
  EXPORT,
  /** They have it deleted for good. */
  ERASE,
  /** They are of a tenant each, which sees only its own. */
  TENANTS,
  /** They invite others to theirs. */
  INVITE,
  /** They have a role. */
  ROLE,
  /** Some give others their role. */
  GIVE_ROLE,
  /** Whoever signs up has it. */
  USUAL_ROLE,
  /** Some keep others out. */
  BLOCK,
  /** Whoever is not known is refused. */
  REFUSED,
  /** What others have is missing to whoever may not see it. */
  HIDDEN,
  /** Whoever is known and may not do it is refused. */
  FORBIDDEN;

  /** The parts of a blueprint that do it. */
  public List<String> parts() {
    return switch (this) {
      case SIGN_UP -> List.of("accounts.register");
      case AUTHENTICATE -> List.of("accounts.register", "accounts.login");
      case SIGN_IN, REFUSED, HIDDEN, FORBIDDEN -> List.of("accounts.login");
      case PROVIDER -> List.of("accounts.provider");
      case SIGN_OUT -> List.of("accounts.logout");
      case TOKEN -> List.of("accounts.login", "accounts.refresh");
      case PASSWORD, CHANGE_PASSWORD -> List.of("accounts.password");
      case RESET_PASSWORD -> List.of("accounts.reset");
      case CONFIRM_ADDRESS -> List.of("accounts.confirm");
      case COOKIE -> List.of("accounts.login", "accounts.cookie");
      case KEY -> List.of("accounts.keys");
      case EXPORT -> List.of("accounts.export");
      case ERASE -> List.of("accounts.erase");
      case TENANTS -> List.of("accounts.tenants");
      case INVITE -> List.of("accounts.invitations");
      case ROLE, GIVE_ROLE, USUAL_ROLE -> List.of("accounts.role");
      case BLOCK -> List.of("accounts.blocked");
    };
  }
}
