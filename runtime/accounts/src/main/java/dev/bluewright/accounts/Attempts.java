package dev.bluewright.accounts;

import java.net.InetAddress;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Attempts that are counted by account and by address; whether the account is there makes no
 * difference.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Attempts {
  private static final int FREE_OF_ACCOUNT = 5;
  private static final int FREE_OF_ADDRESS = 50;

  private final Throttle<String> accounts = new Throttle<>(FREE_OF_ACCOUNT);
  private final Throttle<InetAddress> addresses = new Throttle<>(FREE_OF_ADDRESS);

  /** Too many; an answer says when to try again. */
  static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long seconds;

    TooMany(long nanos) {
      super("too many attempts", null, false, false);
      seconds = Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }

    long seconds() {
      return seconds;
    }
  }

  /**
   * Counts an attempt about an account.
   *
   * @throws TooMany many were made before; this one is not counted
   */
  void admit(String login, InetAddress from) {
    admit(from);
    long wait = accounts.admit(account(login));
    if (wait > 0) {
      addresses.takeBack(from);
      throw new TooMany(wait);
    }
  }

  /**
   * Counts an attempt of an address.
   *
   * @throws TooMany many were made before; this one is not counted
   */
  void admit(InetAddress from) {
    long wait = addresses.admit(from);
    if (wait > 0) {
      throw new TooMany(wait);
    }
  }

  /** The attempt does not count; what failed before it still does. */
  void takeBack(String login, InetAddress from) {
    accounts.takeBack(account(login));
    addresses.takeBack(from);
  }

  /** The attempt of an address does not count. */
  void takeBack(InetAddress from) {
    addresses.takeBack(from);
  }

  /** The attempt succeeded: what failed before it for the account is forgotten. */
  void succeeded(String login, InetAddress from) {
    forget(login);
    addresses.takeBack(from);
  }

  /** What failed before for the account is forgotten. */
  void forget(String login) {
    accounts.succeeded(account(login));
  }

  private static String account(String login) {
    return login.toLowerCase(Locale.ROOT);
  }
}
