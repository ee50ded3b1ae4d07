package dev.bluewright.interpreter.language;

import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who does what to whom: one group of verbs with what belongs to it, or a phrase without a verb.
 *
 * <p>Thread safety: immutable.
 *
 * @param subjects who; for a passive clause, to whom; empty for an imperative
 * @param modal "can", "should", "must" and what means the same
 * @param negated whether it says "not", "never", "no longer"
 * @param verbs the verbs that share everything else ("create, read and delete posts"); empty for a
 *     phrase without a verb
 * @param passive whether the subject is what something is done to
 * @param objects to whom; for a phrase without a verb, the phrase itself
 * @param predicates adjectives and participles said of the subject ("is unique")
 * @param complements what follows a preposition, in order
 * @param introducedBy "if", "when", "that", "which", "to", in lower case
 * @param span all of it
 */
public record Clause(
    List<NounPhrase> subjects,
    Optional<Token> modal,
    boolean negated,
    List<Token> verbs,
    boolean passive,
    List<NounPhrase> objects,
    List<Token> predicates,
    List<Complement> complements,
    Optional<String> introducedBy,
    Span span) {

  /** What follows a preposition. */
  public record Complement(String preposition, List<NounPhrase> phrases, List<Token> words) {}

  /** Whether one of the verbs has this dictionary form. */
  public boolean has(String... lemmas) {
    return verbs.stream().anyMatch(verb -> Stream.of(lemmas).anyMatch(verb.lemma()::equals));
  }

  /** What is acted upon: the objects, or the subjects of a passive clause. */
  public List<NounPhrase> targets() {
    return passive ? subjects : objects;
  }

  /** The phrases after a preposition, in order. */
  public List<NounPhrase> after(String... prepositions) {
    return complements.stream()
        .filter(c -> Stream.of(prepositions).anyMatch(c.preposition()::equals))
        .flatMap(c -> c.phrases().stream())
        .toList();
  }

  /** Whether it is a phrase without a verb. */
  public boolean isPhrase() {
    return verbs.isEmpty();
  }

  /** "while gardeners can book them": others may do something else, and it is no case. */
  public boolean isContrast() {
    return introducedBy.filter("while"::equals).isPresent()
        && modal.filter(word -> word.isOneOf("can", "may")).isPresent();
  }

  /** "Gardeners with a badge can add plots": the badge is theirs, and no value of plots. */
  public boolean isSaidOfVerb(NounPhrase phrase) {
    return passive || phrase.span().start() > verbs.getFirst().span().start();
  }
}
