package dev.bluewright.interpreter;

import dev.bluewright.interpreter.text.Span;
import java.util.List;

/**
 * Where in the description everything comes from.
 *
 * <p>Thread safety: immutable.
 *
 * @param text the description, with line ends as newlines; all spans are in it
 * @param sentences where each requirement stands, in the order of the text
 * @param origins which words became which part of the blueprint, in the order of the text
 */
public record Provenance(String text, List<SentencePlace> sentences, List<Origin> origins) {

  /** Keeps copies. */
  public Provenance {
    sentences = List.copyOf(sentences);
    origins = List.copyOf(origins);
  }

  /**
   * Where a requirement stands.
   *
   * @param requirement its id, such as {@code R3}
   * @param span its words
   */
  public record SentencePlace(String requirement, Span span) {}

  /**
   * Words that became a part of the blueprint.
   *
   * @param part such as {@code Task}, {@code Task.title}, {@code Task.create}, {@code
   *     system.database}
   * @param line line of the first word, from 1
   * @param column column of the first word, from 1
   * @param span the words
   */
  public record Origin(String part, int line, int column, Span span) {}

  /** The words of a span. */
  public String words(Span span) {
    return text.substring(span.start(), span.end());
  }
}
