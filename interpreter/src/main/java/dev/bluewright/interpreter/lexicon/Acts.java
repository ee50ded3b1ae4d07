package dev.bluewright.interpreter.lexicon;

import dev.bluewright.interpreter.language.WordList;
import java.util.Optional;

/**
 * Verbs for what a service that keeps records cannot do, each with the topic of the reason.
 *
 * <p>Thread safety: immutable.
 */
public final class Acts {
  private final WordList list = WordList.read(Acts.class, "acts.txt");

  Acts() {}

  /** The topic of what cannot be built that a verb asks for. */
  public Optional<String> topic(String verb) {
    return list.lines().entrySet().stream()
        .filter(entry -> entry.getValue().contains(verb))
        .map(java.util.Map.Entry::getKey)
        .findFirst();
  }
}
