package dev.bluewright.accounts.mail;

import java.io.Serial;

/** A letter did not get to who takes it on from here. */
public final class Undelivered extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final boolean forGood;

  Undelivered(String message, boolean forGood, Throwable cause) {
    super(message, cause);
    this.forGood = forGood;
  }

  /** Whether it makes no difference to try again. */
  public boolean forGood() {
    return forGood;
  }
}
