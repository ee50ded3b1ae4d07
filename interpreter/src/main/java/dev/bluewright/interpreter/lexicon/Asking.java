package dev.bluewright.interpreter.lexicon;

import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.language.WordList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words with which something is asked for, and that say nothing of what it is.
 *
 * <p>Thread safety: immutable.
 */
public final class Asking {
  private final WordList list = WordList.read(Asking.class, "asking.txt");
  private final Set<String> light = new HashSet<>(list.words("light verbs"));
  private final Set<String> empty = new HashSet<>(list.words("empty"));
  private final Phrases phrases = new Phrases(list, List.of("asking"));

  Asking() {}

  /** Phrases that only ask: "you are required to". */
  public List<Phrases.Match> in(List<Token> tokens) {
    return phrases.in(tokens);
  }

  /** Whether the verb says nothing of what is done: "have", "support". */
  public boolean isLight(String verb) {
    return light.contains(verb);
  }

  /** Whether the word says nothing in particular: "feature", "successfully". */
  public boolean isEmpty(String word) {
    return empty.contains(word);
  }
}
