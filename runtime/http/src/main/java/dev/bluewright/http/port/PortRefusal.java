package dev.bluewright.http.port;

/**
 * The service behind a port has decided against what was asked, and it will not happen: a card that
 * is declined, an address that nobody knows. An adapter throws it; whatever else one throws means
 * that nobody knows what happened, and the call is made again.
 */
public final class PortRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /** Says why in one sentence, which whoever asked is shown: nothing that is for nobody to see. */
  public PortRefusal(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  /** Why it was refused. */
  public String reason() {
    return reason;
  }
}
