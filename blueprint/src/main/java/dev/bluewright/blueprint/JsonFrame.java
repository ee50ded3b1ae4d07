package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/** The form of a JSON document: what is always the same, and slots for what differs. */
public sealed interface JsonFrame {

  /**
   * A place that is filled for each answer, written {@code $items}; {@code $owner.name} is a value
   * of the record that a relation leads to.
   *
   * @param name name of the slot without its dollar sign
   */
  record Slot(String name) implements JsonFrame {
    public Slot {
      requireNonNull(name, "name");
    }
  }

  /** A text that is always the same. */
  record Text(String value) implements JsonFrame {
    public Text {
      requireNonNull(value, "value");
    }
  }

  /** A number that is always the same. */
  record Amount(java.math.BigDecimal value) implements JsonFrame {
    public Amount {
      requireNonNull(value, "value");
    }
  }

  /** No document at all: an answer without a body. */
  record Nothing() implements JsonFrame {}

  /** A truth value that is always the same. */
  record Truth(boolean value) implements JsonFrame {}

  /**
   * An object.
   *
   * @param members by name, in order; the names {@code $one} and {@code $many} stand for the name
   *     of the entity
   */
  record Members(Map<String, JsonFrame> members) implements JsonFrame {
    public Members {
      members = Ordered.copyOf(members);
    }
  }
}
