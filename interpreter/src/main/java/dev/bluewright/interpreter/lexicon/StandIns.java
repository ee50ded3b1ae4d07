package dev.bluewright.interpreter.lexicon;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.WordList;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Nouns that name no kind of record: the whole, who acts, what stands for a record, and what names
 * a part of the work wherever it is said. Thread safety: immutable.
 */
record StandIns(
    Set<String> system, Set<String> actors, Set<String> generic, Set<String> neverWithin) {

  /** All of a list but those that are things in a text, or that it defines as classes. */
  static StandIns but(Set<String> things, Classes classes, WordList list) {
    return new StandIns(
        but(classes, words("system", things, list)),
        words("actors", things, list),
        but(classes, words("generic", things, list)),
        words("never within", things, list));
  }

  private static Set<String> but(Classes classes, Set<String> words) {
    return words.stream()
        .filter(word -> !classes.has(Noun.of(word)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> words(String key, Set<String> things, WordList list) {
    return list.words(key).stream()
        .filter(word -> !things.contains(word))
        .collect(Collectors.toUnmodifiableSet());
  }
}
