package dev.bluewright.interpreter.lexicon;

import dev.bluewright.interpreter.language.WordList;
import java.util.HashSet;
import java.util.Set;

/**
 * Words for what whoever builds a service does, and with what.
 *
 * <p>Thread safety: immutable.
 */
public final class Chores {
  private final WordList list = WordList.read(Chores.class, "chores.txt");
  private final Set<String> verbs = new HashSet<>(list.words("verbs"));
  private final Set<String> wishes = new HashSet<>(list.words("wishes"));
  private final Set<String> parts = new HashSet<>(list.words("parts"));
  private final Set<String> partsAlone = new HashSet<>(list.words("parts alone"));
  private final Set<String> tools = new HashSet<>(list.words("tools"));

  /** The words that the lexicon knows. */
  public Chores() {}

  /** Whether the verb is one for work on a program: "set", "generate". */
  public boolean isDone(String verb) {
    return verbs.contains(verb);
  }

  /** Whether whoever builds a service wants to do so, and nobody who uses it: "determine". */
  public boolean isWish(String verb) {
    return wishes.contains(verb);
  }

  /** Whether the noun may be a part of the work: "project", "model". */
  public boolean isPart(String noun) {
    return parts.contains(noun);
  }

  /** Whether the noun is a part of the work and hardly anything else: "migration". */
  public boolean isPartAlone(String noun) {
    return partsAlone.contains(noun);
  }

  /** Whether the word before a noun shows that it is one of the work: an "Express" project. */
  public boolean isTool(String word) {
    return tools.contains(word);
  }
}
