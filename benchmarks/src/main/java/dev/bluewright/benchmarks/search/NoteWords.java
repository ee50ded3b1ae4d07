package dev.bluewright.benchmarks.search;

import java.util.Random;

/** Texts of made-up words, some of which are much more frequent than others, as in a language. */
final class NoteWords {
  private static final int WORDS = 20_000;
  private static final String SYLLABLES = "bakelomiputanerisovuxatidogu";

  private final Random random;

  NoteWords(long seed) {
    random = new Random(seed);
  }

  /** The word of a rank; the higher the rank, the rarer it is. */
  static String word(int rank) {
    var word = new StringBuilder();
    for (int rest = rank + 14; rest > 0; rest /= 14) {
      word.append(SYLLABLES, rest % 14 * 2, rest % 14 * 2 + 2);
    }
    return word.append("st").toString();
  }

  String text(int words) {
    var text = new StringBuilder();
    for (int at = 0; at < words; at++) {
      text.append(at == 0 ? "" : " ").append(word(rank()));
    }
    return text.toString();
  }

  /** By Zipf's law: the word of rank n is about as frequent as 1/n. */
  private int rank() {
    return (int) Math.pow(WORDS, random.nextDouble()) - 1;
  }
}
