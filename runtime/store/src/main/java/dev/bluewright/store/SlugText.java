package dev.bluewright.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Words as small Latin letters and digits joined by dashes, for use in paths. */
final class SlugText {
  private static final Map<String, String> LETTERS =
      Map.of(
          "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "ł", "l", "þ", "th", "ı",
          "i");

  private SlugText() {}

  /** At most {@code most} characters; empty when the text has neither Latin letters nor digits. */
  static String of(String text, int most) {
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    String dashed =
        plain
            .replaceAll("\\p{M}", "")
            .replaceAll("['’]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-", "");
    return cut(dashed, most);
  }

  /** Cuts between words where there is a place to. */
  private static String cut(String dashed, int most) {
    if (dashed.length() > most) {
      int dash = dashed.lastIndexOf('-', most);
      dashed = dashed.substring(0, dash > most / 2 ? dash : most);
    }
    return dashed.endsWith("-") ? dashed.substring(0, dashed.length() - 1) : dashed;
  }
}
