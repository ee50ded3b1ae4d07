package dev.bluewright.interpreter.fact;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What something is called: the words of a noun in lower case, singular, the head last.
 *
 * <p>Thread safety: immutable.
 */
public record Noun(List<String> words) {

  private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9]+");

  /** Refuses a noun without words. */
  public Noun {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a noun without words");
    }
  }

  /** The noun of these words. */
  public static Noun of(String... words) {
    return new Noun(List.of(words));
  }

  /** The noun of words with spaces or dashes between. */
  public static Noun said(String words) {
    return new Noun(BETWEEN.splitAsStream(words.strip()).toList());
  }

  /** The last word. */
  public String head() {
    return words.getLast();
  }

  /** The words with a space between. */
  public String text() {
    return String.join(" ", words);
  }

  /** As the name of an entity: {@code OrderItem}. */
  public String pascalCase() {
    return words.stream().map(Noun::capitalized).collect(Collectors.joining());
  }

  /** As the name of a field: {@code dueDate}. */
  public String camelCase() {
    var pascal = pascalCase();
    return Character.toLowerCase(pascal.charAt(0)) + pascal.substring(1);
  }

  /** Whether this is the other with words before it: "blog post" and "post". */
  public boolean narrows(Noun other) {
    return words.size() > other.words.size()
        && words.subList(words.size() - other.words.size(), words.size()).equals(other.words);
  }

  /** What is left without the name of its owner, if any: "plot size" of a plot is its "size". */
  public Noun within(Noun owner) {
    return words.size() > 1 && words.getFirst().equals(owner.head())
        ? new Noun(words.subList(1, words.size()))
        : this;
  }

  @Override
  public String toString() {
    return text();
  }

  /** A word that begins with a capital. */
  public static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
