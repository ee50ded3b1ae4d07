package dev.bluewright.interpreter.fact;

import java.util.Locale;

/** What every entity can do. */
public enum Operation {
  CREATE,
  READ,
  LIST,
  UPDATE,
  DELETE;

  /** The name as a blueprint's requirements refer to it: {@code Task.create}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
