package dev.bluewright.interpreter.lexicon;

import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.language.WordList;
import java.util.List;
import java.util.Optional;

/**
 * Phrases that tell what a sentence is about where nothing in it found a place.
 *
 * <p>Thread safety: immutable.
 */
public final class Late {
  private final WordList list = WordList.read(Late.class, "late.txt");
  private final Phrases aside = new Phrases(list, List.of("program", "work"));
  private final Phrases unsupported = new Phrases(list, List.of("shape", "who"));

  Late() {}

  /** Why a sentence is not about the back end. */
  public Optional<String> aside(List<Token> tokens) {
    return why(aside, tokens);
  }

  /** Why what a sentence asks for cannot be built. */
  public Optional<String> unsupported(List<Token> tokens) {
    return why(unsupported, tokens);
  }

  private Optional<String> why(Phrases phrases, List<Token> tokens) {
    return phrases.in(tokens).stream()
        .findFirst()
        .map(match -> String.join(", ", list.words("why " + match.topic())));
  }
}
