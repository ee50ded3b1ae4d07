package dev.bluewright.interpreter.outline;

import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Running text without its markup, each character with its place in the description.
 *
 * <p>Thread safety: immutable.
 */
public final class Prose {
  private final String text;
  private final int[] places;
  private final BitSet code;

  private Prose(String text, int[] places, BitSet code) {
    this.text = text;
    this.places = places;
    this.code = code;
  }

  /** The text, lines joined by spaces. */
  public String text() {
    return text;
  }

  /**
   * Where the characters from {@code start} to {@code end} of the text stand in the description.
   */
  public Span place(int start, int end) {
    if (start >= end) {
      var at =
          start < places.length
              ? places[start]
              : places.length == 0 ? 0 : places[places.length - 1];
      return new Span(at, at);
    }
    return new Span(places[start], Math.max(places[start], places[end - 1]) + 1);
  }

  /** The parts of the text that are marked as code, one after another. */
  public List<Span> codes() {
    var codes = new ArrayList<Span>();
    for (int from = code.nextSetBit(0); from >= 0; from = code.nextSetBit(from)) {
      int end = code.nextClearBit(from);
      codes.add(new Span(from, end));
      from = end;
    }
    return codes;
  }

  /** Where all of it stands in the description. */
  public Span place() {
    return place(0, text.length());
  }

  /** A part of it, without white space at its ends. */
  public Prose part(int start, int end) {
    var from = start;
    var to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Prose(
        text.substring(from, to), Arrays.copyOfRange(places, from, to), code.get(from, to));
  }

  /** Whether there is nothing to read. */
  public boolean isBlank() {
    return text.isBlank();
  }

  @Override
  public String toString() {
    return text;
  }

  /** Collects characters with their places. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final BitSet code = new BitSet();
    private int[] places = new int[64];

    /** Appends what is marked as code. */
    void appendCode(String piece, int from, boolean aligned) {
      int start = text.length();
      append(piece, from, aligned);
      code.set(start, text.length());
    }

    /** Appends a text with its places and its marks. */
    void append(Prose other) {
      int before = text.length();
      other.codes().forEach(span -> code.set(before + span.start(), before + span.end()));
      for (int i = 0; i < other.text.length(); i++) {
        append(other.text.charAt(i), other.places[i]);
      }
    }

    void append(String piece, int from, boolean aligned) {
      for (var i = 0; i < piece.length(); i++) {
        var c = piece.charAt(i);
        append(c == '\u00A0' || Character.isISOControl(c) ? ' ' : c, aligned ? from + i : from);
      }
    }

    /** Appends what the source says between two places, though marks stand between its letters. */
    void append(String piece, String source, int from, int end) {
      var at = from;
      for (var i = 0; i < piece.length(); i++) {
        var c = piece.charAt(i);
        var found = source.indexOf(c, at);
        var place = found < 0 || found >= end ? Math.min(at, Math.max(from, end - 1)) : found;
        append(c == '\u00A0' || Character.isISOControl(c) ? ' ' : c, place);
        at = place == found ? place + 1 : at;
      }
    }

    void append(char c, int place) {
      if (text.length() == places.length) {
        places = Arrays.copyOf(places, places.length * 2);
      }
      places[text.length()] = place;
      text.append(c);
    }

    int lastPlace() {
      return text.isEmpty() ? 0 : places[text.length() - 1];
    }

    Prose build() {
      return new Prose(text.toString(), Arrays.copyOf(places, text.length()), code)
          .part(0, text.length());
    }
  }
}
