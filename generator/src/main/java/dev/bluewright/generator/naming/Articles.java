package dev.bluewright.generator.naming;

import java.util.regex.Pattern;

/** The indefinite article before a word. */
final class Articles {
  private static final Pattern SOUNDS_LIKE_A_CONSONANT =
      Pattern.compile("^(uni([^n]|$)|use|usage|usual|util|ut[oi]|eu|one|once|ubi|ur[aeiou]).*");
  private static final Pattern SOUNDS_LIKE_A_VOWEL =
      Pattern.compile("^([aeiou]|hour|honou?r|honest|heir).*");

  private Articles() {}

  static String article(String word) {
    if (SOUNDS_LIKE_A_CONSONANT.matcher(word).matches()) {
      return "a";
    }
    return SOUNDS_LIKE_A_VOWEL.matcher(word).matches() ? "an" : "a";
  }
}
