package dev.bluewright.blueprint.yaml;

import java.util.List;
import java.util.Optional;

/** A part of a YAML text. */
public sealed interface Node {

  /** Where it stands. */
  Span span();

  /**
   * Text, a number, true or false, or nothing.
   *
   * @param text the value without quotes
   * @param plain whether it stands without quotes
   */
  record Scalar(String text, boolean plain, Span span) implements Node {
    /** Whether nothing stands here, or the word null. */
    public boolean isEmpty() {
      return plain && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }
  }

  /** A list. */
  record Sequence(List<Node> items, Span span) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Keys with values, in the order of the text. */
  record Mapping(List<Entry> entries, Span span) implements Node {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The entry of a key; the first, where the text has more. */
    public Optional<Entry> find(String key) {
      return entries.stream().filter(entry -> entry.key().text().equals(key)).findFirst();
    }
  }

  /** A key with its value. */
  record Entry(Scalar key, Node value) {}

  /** Whether two nodes say the same, wherever they stand. */
  static boolean same(Node a, Node b) {
    return switch (a) {
      case Scalar one ->
          b instanceof Scalar other
              && one.text().equals(other.text())
              && one.plain() == other.plain();
      case Sequence one -> b instanceof Sequence other && sameItems(one.items(), other.items());
      case Mapping one -> b instanceof Mapping other && sameEntries(one, other);
    };
  }

  private static boolean sameItems(List<Node> a, List<Node> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!same(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameEntries(Mapping a, Mapping b) {
    for (var entry : a.entries()) {
      var other = b.find(entry.key().text());
      if (other.isEmpty() || !same(entry.value(), other.get().value())) {
        return false;
      }
    }
    return a.entries().size() == b.entries().size();
  }
}
