package dev.bluewright.interpreter.language;

import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A noun with what stands before it and what belongs to it.
 *
 * <p>Thread safety: immutable.
 *
 * @param determiner "a", "each", "no", "their"
 * @param modifiers the words between determiner and head, in order
 * @param head the noun, pronoun or number
 * @param aside the words in brackets after it
 * @param of what follows it after "of", or owns it as in "the author's name"
 * @param optional whether a word beside it says that it need not be there
 * @param span all of it
 */
public record NounPhrase(
    Optional<Token> determiner,
    List<Token> modifiers,
    Token head,
    List<Token> aside,
    Optional<NounPhrase> of,
    boolean optional,
    Span span) {

  /** The head's singular in lower case. */
  public String noun() {
    return !Nouns.isAcronym(head.text()) && (head.tag().isNominal() || isPlural())
        ? Nouns.singular(head.lower())
        : head.lower();
  }

  /** Whether the head is a pronoun. */
  public boolean isPronoun() {
    return head.tag() == Tag.PRON;
  }

  /** Whether the head has the form of a plural. */
  public boolean isPlural() {
    return Nouns.isPlural(head.lower()) && !Nouns.isAcronym(head.text());
  }

  /** Whether a modifier or the head is this word, by its lower-case form or its lemma. */
  public boolean mentions(String word) {
    return head.lower().equals(word)
        || noun().equals(word)
        || modifiers.stream().anyMatch(m -> m.lower().equals(word) || m.lemma().equals(word));
  }

  /** The words before the head as a phrase of their own: "plot" of "plot details". */
  public Optional<NounPhrase> owner() {
    return modifiers.isEmpty() || !modifiers.getLast().tag().isNominal()
        ? Optional.empty()
        : Optional.of(
            new NounPhrase(
                determiner,
                modifiers.subList(0, modifiers.size() - 1),
                modifiers.getLast(),
                List.of(),
                Optional.empty(),
                false,
                span));
  }

  NounPhrase withAside(List<Token> words, Span end) {
    var all = Stream.concat(aside.stream(), words.stream()).toList();
    return new NounPhrase(determiner, modifiers, head, all, of, optional, span.cover(end));
  }

  NounPhrase withOf(NounPhrase owner) {
    return new NounPhrase(
        determiner, modifiers, head, aside, Optional.of(owner), optional, span.cover(owner.span));
  }

  /** The same without what it is of, which is said of it elsewhere. */
  public NounPhrase withoutOf() {
    return new NounPhrase(determiner, modifiers, head, aside, Optional.empty(), optional, span);
  }

  /** "The quantity in stock" as "the stock quantity". */
  NounPhrase within(NounPhrase other) {
    var words = new ArrayList<>(modifiers);
    words.add(other.head);
    return new NounPhrase(
        determiner, List.copyOf(words), head, aside, of, optional, span.cover(other.span));
  }

  NounPhrase optionally() {
    return new NounPhrase(determiner, modifiers, head, aside, of, true, span);
  }
}
