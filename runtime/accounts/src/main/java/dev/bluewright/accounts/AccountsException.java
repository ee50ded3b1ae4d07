package dev.bluewright.accounts;

import java.io.Serial;

/** A fault in how accounts are wired, or in what the store answered about them. */
public final class AccountsException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String code;

  AccountsException(String code, String message) {
    super(code + " " + message);
    this.code = code;
  }

  /** Its code, {@code ACC-001} for instance. */
  public String code() {
    return code;
  }
}
