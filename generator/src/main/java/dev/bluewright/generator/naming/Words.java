package dev.bluewright.generator.naming;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a name, whatever its case: {@code OrderItem}, {@code orderItem}, {@code order-item}
 * and {@code order_item} are all <i>order item</i>.
 *
 * <p>Thread safety: immutable.
 */
public record Words(List<String> words) {
  /** Takes the words as they are. */
  public Words {
    words = List.copyOf(words);
  }

  /** Splits at dashes, underscores, blanks and where lower case turns into upper case. */
  public static Words of(String name) {
    var apart =
        name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replaceAll("([A-Z]+)([A-Z][a-z])", "$1 $2");
    return new Words(
        Stream.of(apart.split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList());
  }

  /** {@code order-item}. */
  public String kebab() {
    return String.join("-", words);
  }

  /** {@code order_item}. */
  public String snake() {
    return String.join("_", words);
  }

  /** {@code order item}. */
  public String spaced() {
    return String.join(" ", words);
  }

  /** {@code OrderItem}. */
  public String pascal() {
    return words.stream().map(Words::capitalized).collect(Collectors.joining());
  }

  /** {@code orderItem}. */
  public String camel() {
    var pascal = pascal();
    return pascal.isEmpty()
        ? ""
        : pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
  }

  /** {@code ORDER_ITEM}. */
  public String constant() {
    return snake().toUpperCase(Locale.ROOT);
  }

  /** The same with its last word in the plural. */
  public Words plural() {
    if (words.isEmpty()) {
      return this;
    }
    var last = words.size() - 1;
    return new Words(
        Stream.concat(words.stream().limit(last), Stream.of(Plurals.plural(words.get(last))))
            .toList());
  }

  /** A verb as it stands after <i>it</i>: {@code completes}, {@code applies}, {@code does}. */
  public static String thirdPerson(String verb) {
    return verb.endsWith("o") ? verb + "es" : Plurals.regular(verb);
  }

  /** {@code Order item}, as a sentence begins. */
  public String sentence() {
    return capitalized(spaced());
  }

  /** {@code an order item}. */
  public String withArticle() {
    return Articles.article(spaced()) + " " + spaced();
  }

  private static String capitalized(String word) {
    return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
