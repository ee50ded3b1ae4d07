package dev.bluewright.interpreter.fact;

/**
 * Somebody whom a text lets do something.
 *
 * <p>Thread safety: immutable.
 *
 * @param kind how much is known of them
 * @param noun what the text calls them
 */
public record Who(Kind kind, Noun noun) {

  /** What an administrator is called, by whatever name a text has for one. */
  public static final Noun ADMIN = Noun.of("admin");

  /** How much is known of somebody. */
  public enum Kind {
    /** Nothing: a visitor. */
    ANYONE,
    /** That they signed in. */
    KNOWN,
    /** That a record is theirs. */
    OWNER,
    /** What they are. */
    SOMEONE
  }

  /** Somebody of a kind. */
  public static Who of(Kind kind, String noun) {
    return new Who(kind, Noun.said(noun));
  }
}
