package dev.bluewright.store;

/** An enum constant with the text that JSON and SQL show for it. */
public interface Labelled {

  /** The text, as the blueprint spells it. */
  String label();
}
