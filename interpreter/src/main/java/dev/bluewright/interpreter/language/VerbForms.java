package dev.bluewright.interpreter.language;

/** From a form of a verb to its dictionary form, where no sentence tells which it is. */
public final class VerbForms {
  private VerbForms() {}

  /**
   * The dictionary form of "cancelled", "cancels" or "cancelling"; the word itself where unknown.
   */
  public static String base(String word) {
    return Verbs.base(word, () -> guessed(word));
  }

  /** Whether the word is a verb as dictionaries have it, and hardly ever a noun. */
  public static boolean isBase(String word) {
    return Verbs.isOnlyVerb(word);
  }

  /** Without its ending; a consonant that was doubled or an e that was left out is not known. */
  private static String guessed(String word) {
    if (word.endsWith("ied")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("ing") && word.length() > 5) {
      return word.substring(0, word.length() - 3);
    }
    if (word.endsWith("ed") && word.length() > 4) {
      return word.substring(0, word.length() - 2);
    }
    return word;
  }
}
