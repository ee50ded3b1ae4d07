package dev.bluewright.interpreter.text;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The text that a person wrote, with its lines.
 *
 * <p>Line ends are read as one newline each; everything else is kept. Thread safety: immutable.
 */
public final class Description {
  /** Byte order marks, and joiners and breaks of no width, which editors leave within words. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\uFEFF\\u200B\\u2060]");

  private final String text;
  private final int[] lineStarts;

  private Description(String text, int[] lineStarts) {
    this.text = text;
    this.lineStarts = lineStarts;
  }

  /** The description with this text. */
  public static Description of(String text) {
    var plain = text.replace("\r\n", "\n").replace('\r', '\n');
    plain = INVISIBLE.matcher(plain).replaceAll("");
    return new Description(plain, lineStartsOf(plain));
  }

  /** All of it. */
  public String text() {
    return text;
  }

  /** The characters of a span. */
  public String at(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** The line of an offset, counted from 1. */
  public int line(int offset) {
    var found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of an offset, counted from 1. */
  public int column(int offset) {
    return offset - lineStarts[line(offset) - 1] + 1;
  }

  /** The text of a line, counted from 1, without its end. */
  public String sourceLine(int line) {
    var start = lineStarts[line - 1];
    var end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    return text.substring(start, end);
  }

  /** The offset at which a line starts, counted from 0 for the first. */
  public int lineStart(int index) {
    return index < lineStarts.length ? lineStarts[index] : text.length();
  }

  private static int[] lineStartsOf(String text) {
    var starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
    var next = 1;
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts[next++] = i + 1;
      }
    }
    return starts;
  }
}
