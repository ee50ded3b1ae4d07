package dev.bluewright.harness;

/** A message was refused: its stream is full and fails when full, or is closed. Code HAR-010. */
public final class StreamFull extends HarnessException {
  private static final long serialVersionUID = 1;

  StreamFull(String stream, String why) {
    super("HAR-010", "The stream " + stream + " " + why + ".");
  }
}
