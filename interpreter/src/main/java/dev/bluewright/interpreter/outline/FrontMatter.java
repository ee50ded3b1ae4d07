package dev.bluewright.interpreter.outline;

import java.util.regex.Pattern;

/** The settings that a publishing tool keeps between two lines of dashes at the top of a text. */
final class FrontMatter {
  private static final Pattern BLOCK =
      Pattern.compile(
          "\\A\\s*---[ \\t]*\\n[\\w-]+:.*\\n"
              + "(?:(?:[\\w-]+:.*|[ \\t]+\\S.*|-[ \\t].*|#.*|[ \\t]*)\\n)*+---[ \\t]*\\n");

  private FrontMatter() {}

  /** The text with spaces in place of its front matter, so that all else keeps its place. */
  static String blanked(String text) {
    var block = BLOCK.matcher(text);
    return block.find()
        ? block.group().replaceAll("[^\n]", " ") + text.substring(block.end())
        : text;
  }
}
