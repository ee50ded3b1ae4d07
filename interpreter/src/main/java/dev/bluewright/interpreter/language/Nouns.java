package dev.bluewright.interpreter.language;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One and many of English nouns. */
public final class Nouns {
  private static final WordList LIST = WordList.read(Nouns.class, "nouns.txt");
  private static final Set<String> SAME = new HashSet<>(LIST.words("same"));
  private static final Map<String, String> IRREGULAR = LIST.pairs("irregular");
  private static final Set<String> UNITS = new HashSet<>(LIST.words("unit"));

  private Nouns() {}

  /** The singular of a noun in lower case; the word itself when it is one already. */
  public static String singular(String word) {
    var irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.matches("[a-z]{2,}(?:s|e|r|d|t|k)men") && !word.endsWith("cimen")) {
      return word.substring(0, word.length() - 2) + "an"; // "foremen"
    }
    if (SAME.contains(word) || word.length() < 4 || !word.endsWith("s")) {
      return "ids".equals(word) ? "id" : word;
    }
    if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.length() > 4
          ? word.substring(0, word.length() - 3) + "y"
          : word.substring(0, word.length() - 1);
    }
    for (var ending : new String[] {"sses", "shes", "ches", "xes", "zzes", "uses"}) {
      if (word.endsWith(ending) && !SAME.contains(word.substring(0, word.length() - 1))) {
        return "uses".equals(ending) && !word.endsWith("tuses") && !word.endsWith("buses")
            ? word.substring(0, word.length() - 1)
            : word.substring(0, word.length() - 2);
      }
    }
    return word.substring(0, word.length() - 1);
  }

  /** "The RTAS": letters that stand for words, the last as well, so that it is no plural. */
  public static boolean isAcronym(String word) {
    return word.matches("[A-Z]{3,4}S");
  }

  /** Whether the word has the form of a plural. */
  public static boolean isPlural(String word) {
    return !singular(word).equals(word);
  }

  /** Whether the word is what amounts are counted in: "grams". */
  public static boolean isUnit(String word) {
    return UNITS.contains(singular(word));
  }

  /** Where the nouns end that follow each other from a place on. */
  static int lastOfCompound(List<Token> tokens, int first) {
    var last = first;
    while (last + 1 < tokens.size() && tokens.get(last + 1).tag().isNominal()) {
      last++;
    }
    return last;
  }

  /** "Component parts" are components, and "content files" are files. */
  public static List<String> plainly(List<String> words) {
    if (words.size() != 2) {
      return words;
    }
    var isOfParts =
        words.getLast().equals("part")
            && List.of("component", "constituent").contains(words.getFirst());
    return isOfParts
        ? words.subList(0, 1)
        : words.equals(List.of("content", "file")) ? words.subList(1, 2) : words;
  }
}
