package dev.bluewright.accounts;

import java.net.InetAddress;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

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

  /**
   * Does what an attempt about an account is for, which does not count where there is no room.
   *
   * @throws Passwords.Busy there is none
   */
  <R> R unlessBusy(String login, InetAddress from, Supplier<R> work) {
    try {
      return unlessBusy(from, work);
    } catch (Passwords.Busy busy) {
      accounts.takeBack(account(login));
      throw busy;
    }
  }

  /**
   * Does what an attempt of an address is for, which does not count where there is no room.
   *
   * @throws Passwords.Busy there is none
   */
  <R> R unlessBusy(InetAddress from, Supplier<R> work) {
    try {
      return work.get();
    } catch (Passwords.Busy busy) {
      addresses.takeBack(from);
      throw busy;
    }
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
