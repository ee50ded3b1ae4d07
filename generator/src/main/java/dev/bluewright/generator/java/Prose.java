package dev.bluewright.generator.java;

import java.util.Locale;

/** Sentences of generated comments. */
public final class Prose {
  private Prose() {}

  /** A capital letter at the start and a full stop at the end. */
  public static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  /** Where something comes from: every generated file says so. */
  public static String provenance(String path) {
    return " From {@code " + path + "} of blueprint.yaml.";
  }

  /** A person's text, made safe inside a comment. */
  public static String javadoc(String text) {
    return text.strip()
        .replaceAll("\\s+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;")
        .replace("\\u", "&#92;u");
  }
}
