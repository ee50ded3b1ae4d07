package dev.bluewright.blueprint;

import java.util.Locale;
import java.util.Properties;

/** How one name is written in the places where it appears: tables, paths, Java, JSON. */
public final class Names {
  private static final Properties IRREGULAR = Messages.properties("plurals.properties");

  private Names() {}

  /** {@code OrderItem} as {@code order_item}: tables and columns. */
  public static String snake(String name) {
    return separated(name, '_');
  }

  /** {@code OrderItem} as {@code order-item}. */
  public static String kebab(String name) {
    return separated(name, '-');
  }

  /** {@code OrderItem} as {@code orderItem}. */
  public static String camel(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** {@code task-api} as {@code TaskApi}. */
  public static String pascal(String dashed) {
    var words = new StringBuilder();
    for (var word : dashed.split("-", -1)) {
      if (!word.isEmpty()) {
        words.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return words.toString();
  }

  /** The collection's path without its slash: {@code OrderItem} as {@code order-items}. */
  public static String path(EntityModel entity) {
    return entity.path().orElseGet(() -> plural(kebab(entity.name())));
  }

  /** The plural of a name whose last word is a singular noun, in whatever case it is written. */
  public static String plural(String name) {
    int start = lastWord(name);
    var word = name.substring(start);
    var many = pluralOf(word.toLowerCase(Locale.ROOT));
    boolean capital = Character.isUpperCase(word.charAt(0));
    return name.substring(0, start)
        + (capital ? many.substring(0, 1).toUpperCase(Locale.ROOT) + many.substring(1) : many);
  }

  /** The singular of a name whose last word is a plural noun; any other name stays as it is. */
  public static String singular(String name) {
    int start = lastWord(name);
    var word = name.substring(start);
    var one = singularOf(word.toLowerCase(Locale.ROOT));
    boolean capital = Character.isUpperCase(word.charAt(0));
    return name.substring(0, start)
        + (capital ? one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1) : one);
  }

  private static String singularOf(String word) {
    for (var irregular : IRREGULAR.stringPropertyNames()) {
      if (word.equals(IRREGULAR.getProperty(irregular))) {
        return irregular;
      }
    }
    if (word.matches(".{2,}ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.matches(".*(ss|x|ch|sh|[^ao]us)es")) {
      return word.substring(0, word.length() - 2);
    }
    return word.matches(".+[^s]s") ? word.substring(0, word.length() - 1) : word;
  }

  private static String pluralOf(String word) {
    var irregular = IRREGULAR.getProperty(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.matches(".*(s|x|z|ch|sh)")) {
      return word + "es";
    }
    return word.matches(".*([^aeiou]|qu)y")
        ? word.substring(0, word.length() - 1) + "ies"
        : word + "s";
  }

  private static int lastWord(String name) {
    for (int i = name.length() - 1; i > 0; i--) {
      if (Character.isUpperCase(name.charAt(i))) {
        return i;
      }
      if (name.charAt(i - 1) == '-' || name.charAt(i - 1) == '_') {
        return i;
      }
    }
    return 0;
  }

  private static String separated(String name, char separator) {
    var words = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (startsWord(name, i)) {
        words.append(separator);
      }
      words.append(Character.toLowerCase(letter));
    }
    return words.toString();
  }

  private static boolean startsWord(String name, int i) {
    if (i == 0 || !Character.isUpperCase(name.charAt(i))) {
      return false;
    }
    boolean afterSmall = !Character.isUpperCase(name.charAt(i - 1));
    boolean beforeSmall = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return afterSmall || beforeSmall;
  }
}
