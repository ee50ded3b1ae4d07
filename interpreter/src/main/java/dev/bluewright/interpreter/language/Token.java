package dev.bluewright.interpreter.language;

import dev.bluewright.interpreter.text.Span;
import java.util.Locale;

/**
 * A word or a mark.
 *
 * <p>Thread safety: immutable.
 *
 * @param text as written
 * @param tag its part of speech here
 * @param lemma its dictionary form, in lower case
 * @param span where it stands in the description
 */
public record Token(String text, Tag tag, String lemma, Span span) {

  /** The word as written, in lower case. */
  public String lower() {
    return switch (text) {
      case "ca" -> "can"; // of "can't"
      case "wo" -> "will"; // of "won't"
      case String _ -> text.toLowerCase(Locale.ROOT).replace('’', '\'');
    };
  }

  /** Whether it is one of these, in lower case. */
  public boolean isOneOf(String... words) {
    var lower = lower();
    for (var word : words) {
      if (word.equals(lower)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has the form of a past participle: "completed", "written". */
  public boolean isParticiple() {
    return Verbs.isParticiple(lower(), lemma);
  }

  /** Whether it is a path: {@code /plots}. */
  public boolean isPath() {
    return text.length() > 1 && text.startsWith("/");
  }

  /** Whether it ends in -ing. */
  public boolean isGerund() {
    return text.length() > 4 && lower().endsWith("ing") && !lemma.endsWith("ing");
  }

  Token as(Tag other, String otherLemma) {
    return new Token(text, other, otherLemma, span);
  }
}
