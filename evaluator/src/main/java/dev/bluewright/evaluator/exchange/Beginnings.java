package dev.bluewright.evaluator.exchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells by the first eight characters of many words whether a text may hold one of them, in one
 * pass over it (the filter of Karp and Rabin, 1987).
 *
 * <p>Thread safety: one thread at a time.
 */
final class Beginnings {
  private static final int LENGTH = 8;
  private static final int FACTOR = 31;
  private static final int POWER = power();
  private static final int HASHES = 1 << 20;

  private final Set<String> firsts = new HashSet<>();
  private final BitSet hashes = new BitSet(HASHES);
  private final List<String> shorter = new ArrayList<>();

  void add(String word) {
    if (word.length() < LENGTH) {
      shorter.add(word);
    } else if (firsts.add(word.substring(0, LENGTH))) {
      hashes.set(bit(word.substring(0, LENGTH).hashCode()));
    }
  }

  boolean mayBeIn(String text) {
    return shorter.stream().anyMatch(text::contains) || beginsIn(text);
  }

  /** The hash is that of {@link String}, of the last eight characters. */
  private boolean beginsIn(String text) {
    var hash = 0;
    for (var end = 1; end <= text.length(); end++) {
      hash = hash * FACTOR + text.charAt(end - 1);
      if (end > LENGTH) {
        hash -= text.charAt(end - 1 - LENGTH) * POWER;
      }
      if (end >= LENGTH
          && hashes.get(bit(hash))
          && firsts.contains(text.substring(end - LENGTH, end))) {
        return true;
      }
    }
    return false;
  }

  private static int power() {
    var power = 1;
    for (var i = 0; i < LENGTH; i++) {
      power *= FACTOR;
    }
    return power;
  }

  private static int bit(int hash) {
    return (hash ^ hash >>> 20) & HASHES - 1;
  }
}
