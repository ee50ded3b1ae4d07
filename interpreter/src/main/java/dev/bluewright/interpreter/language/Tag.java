package dev.bluewright.interpreter.language;

import java.util.Locale;

/** A part of speech, as Universal Dependencies names them. */
public enum Tag {
  NOUN,
  PROPN,
  PRON,
  VERB,
  AUX,
  ADJ,
  ADV,
  ADP,
  DET,
  NUM,
  PART,
  CCONJ,
  SCONJ,
  PUNCT,
  OTHER;

  static Tag named(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "SYM" -> PUNCT;
      case "X", "INTJ" -> OTHER;
      case String known -> {
        for (var tag : values()) {
          if (tag.name().equals(known)) {
            yield tag;
          }
        }
        yield OTHER;
      }
    };
  }

  /** Whether a word of this kind can be the head of a noun phrase. */
  public boolean isNominal() {
    return this == NOUN || this == PROPN;
  }
}
