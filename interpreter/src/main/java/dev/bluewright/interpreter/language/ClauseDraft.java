package dev.bluewright.interpreter.language;

import dev.bluewright.interpreter.language.Clause.Complement;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A clause while its chunks are read. */
final class ClauseDraft {
  private List<NounPhrase> subjects = List.of();
  private Optional<Token> modal = Optional.empty();
  private boolean negated;
  private boolean passive;
  private final List<Token> verbs = new ArrayList<>();
  private final List<NounPhrase> nouns = new ArrayList<>();
  private final List<Token> predicates = new ArrayList<>();
  private final List<Complement> complements = new ArrayList<>();
  private @Nullable Span span;

  boolean hasVerb() {
    return !verbs.isEmpty();
  }

  boolean isEmpty() {
    return span == null;
  }

  /** Whether the verb hands its object over to a second verb: "allow users to create". */
  boolean handsOver() {
    return !verbs.isEmpty()
        && List.of("allow", "let", "enable", "permit", "want", "need", "help", "ask", "require")
            .contains(verbs.getLast().lemma());
  }

  void verb(Chunk.Verb verb) {
    verbs.add(verb.verb());
    modal = modal.or(verb::modal);
    negated |= verb.negated();
    passive |= verb.passive();
    if (verbs.size() == 1 && !nouns.isEmpty()) {
      subjects = List.copyOf(nouns);
      nouns.clear();
    }
    cover(verb.span());
  }

  /** Takes over subject and modal of the clause before, as in "can create tasks and mark them". */
  void follow(ClauseDraft previous, Chunk.Verb verb) {
    if (previous.handsOver() && (verb.infinitive() || !previous.nouns.isEmpty())) {
      subjects = List.copyOf(previous.nouns);
      modal = Optional.of(previous.verbs.getLast().as(Tag.AUX, "can"));
    } else {
      subjects = previous.subjects;
      modal = previous.modal;
    }
  }

  void subjects(List<NounPhrase> list) {
    if (hasVerb()) {
      nouns(list);
    } else {
      subjects = List.copyOf(list);
      list.forEach(phrase -> cover(phrase.span()));
    }
  }

  void nouns(List<NounPhrase> list) {
    nouns.addAll(list);
    list.forEach(phrase -> cover(phrase.span()));
  }

  void restart() {
    subjects = List.of();
    modal = Optional.empty();
    negated = false;
    passive = false;
    verbs.clear();
    nouns.clear();
    predicates.clear();
    complements.clear();
    span = null;
  }

  void word(Token token) {
    predicates.add(token);
    cover(token.span());
  }

  void aside(Chunk.Aside aside) {
    predicates.addAll(aside.words());
    cover(aside.span());
  }

  void complement(Complement complement, Span place) {
    complements.add(complement);
    cover(place);
  }

  Optional<Clause> clause(Optional<String> introduction) {
    return Optional.ofNullable(span)
        .map(
            place ->
                new Clause(
                    subjects,
                    modal,
                    negated,
                    List.copyOf(verbs),
                    passive,
                    List.copyOf(nouns),
                    List.copyOf(predicates),
                    List.copyOf(complements),
                    introduction,
                    place));
  }

  private void cover(Span other) {
    span = span == null ? other : span.cover(other);
  }
}
