package dev.bluewright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that a search looks for, each of letters and digits alone and in lower case.
 *
 * @param whole words that a text must hold as they are
 * @param prefix what another word of the text must begin with; empty when there is nothing to look
 *     for
 */
record SearchWords(List<String> whole, String prefix) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Copies the list. */
  SearchWords {
    whole = List.copyOf(whole);
  }

  /** One condition of a WHERE, with the text that it binds. */
  record Condition(String sql, String value) {}

  /** The words in what a client asks for; the last one may be the beginning of a word. */
  static SearchWords of(List<String> asked) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(String.join(" ", asked).toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words.isEmpty()
        ? new SearchWords(List.of(), "")
        : new SearchWords(words.subList(0, words.size() - 1), words.getLast());
  }

  /** Whether there is nothing to look for. */
  boolean isEmpty() {
    return prefix.isEmpty();
  }
}
