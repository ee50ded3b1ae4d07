package dev.bluewright.interpreter.text;

/**
 * A piece of the description, from {@code start} up to but not including {@code end}.
 *
 * <p>Unit: characters from the start of the text. Thread safety: immutable.
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Refuses a span that ends before it starts. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a span from " + start + " to " + end);
    }
  }

  /** The smallest span that covers this one and the other. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Whether the other span lies within this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share a character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
