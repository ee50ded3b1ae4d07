package dev.bluewright.interpreter.fact;

import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Files that people send, and what is asked of them.
 *
 * <p>Thread safety: immutable.
 */
public sealed interface FileFact extends Fact.Behaviour {
  /**
   * Somebody sends files, which are kept.
   *
   * @param file what they are called
   * @param of what they are sent to, where that is told
   * @param many whether it may have more than one of them
   */
  record Sent(Noun file, Optional<Noun> of, boolean many, Span span) implements FileFact {}

  /** Files that were sent are asked for, or taken away. */
  record SentAsked(Operation operation, Noun file, Optional<Noun> of, Span span)
      implements FileFact {}

  /** What is told of each file that was sent: its name, type and size. */
  record SentTold(Noun file, List<Noun> values, Span span) implements FileFact {}

  /** It is checked how large files are, or of which type. */
  record SentChecked(Optional<Noun> file, boolean type, Span span) implements FileFact {}

  /** How large files may be, and what they may be: {@code image/png}. */
  record SentLimited(
      Optional<Noun> file, Optional<Long> maxBytes, List<String> mediaTypes, Span span)
      implements FileFact {}
}
