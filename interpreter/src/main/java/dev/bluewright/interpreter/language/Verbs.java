package dev.bluewright.interpreter.language;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** English verbs: base forms, and the participles that no rule gives. */
final class Verbs {
  private static final WordList LIST = WordList.read(Verbs.class, "verbs.txt");
  private static final Set<String> ONLY_VERBS = new HashSet<>(LIST.words("verb"));
  private static final Set<String> ALSO_NOUNS = new HashSet<>(LIST.words("verb or noun"));
  private static final Set<String> MOSTLY_VERBS = new HashSet<>(LIST.words("mostly a verb"));
  private static final Set<String> NO_FORMS = new HashSet<>(LIST.words("never a form"));
  private static final Set<String> BEFORE_NOUNS = new HashSet<>(LIST.words("before nouns"));
  private static final Set<String> FINITE = Set.of("has", "is", "are", "was", "were");
  private static final Map<String, String> IRREGULAR = LIST.pairs("irregular");

  private Verbs() {}

  static boolean isBase(String word) {
    return ONLY_VERBS.contains(word) || ALSO_NOUNS.contains(word);
  }

  static boolean isOnlyVerb(String word) {
    return ONLY_VERBS.contains(word) && !ALSO_NOUNS.contains(word);
  }

  /** Whether the word looks like the form of a verb and is a noun: "parking". */
  static boolean isNounBeforeNouns(String word) {
    return BEFORE_NOUNS.contains(word);
  }

  /** Whether the word is seldom a noun before another noun: "view", "track". */
  static boolean isMostlyVerb(String word) {
    return MOSTLY_VERBS.contains(word);
  }

  /** The base form of an inflected verb, or the word itself. */
  static String base(String word, Supplier<String> guesser) {
    if (isBase(word)) {
      return word;
    }
    var irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    var guess = guesser.get();
    if (isBase(guess)) {
      return guess;
    }
    for (var candidate : candidates(word)) {
      if (isBase(candidate)) {
        return candidate;
      }
    }
    return guess;
  }

  static boolean isParticiple(String word, String lemma) {
    var space = word.indexOf(' ');
    if (space > 0) {
      var first = word.substring(0, space);
      return isForm(first) && isParticiple(first, base(first, () -> first));
    }
    return !word.equals(lemma)
        && !FINITE.contains(word)
        && !NO_FORMS.contains(word)
        && (word.endsWith("ed") || lemma.equals(IRREGULAR.get(word)));
  }

  /** Whether the word is an inflected form of a known verb: "-s", "-ed" or "-ing". */
  static boolean isForm(String word) {
    return !NO_FORMS.contains(word) && isInflected(word);
  }

  private static boolean isInflected(String word) {
    return IRREGULAR.containsKey(word)
        || (!isBase(word) && candidates(word).stream().anyMatch(Verbs::isBase));
  }

  private static java.util.List<String> candidates(String word) {
    for (var ending : new String[] {"ing", "ed", "es", "s"}) {
      if (word.endsWith(ending) && word.length() > ending.length() + 1) {
        var stem = word.substring(0, word.length() - ending.length());
        var last = stem.length() - 1;
        var doubled = last > 0 && stem.charAt(last) == stem.charAt(last - 1);
        var undoubled = doubled ? stem.substring(0, last) : stem;
        var withY = stem.endsWith("i") ? stem.substring(0, last) + "y" : stem;
        return java.util.List.of(stem + "e", stem, undoubled, withY);
      }
    }
    return java.util.List.of();
  }
}
