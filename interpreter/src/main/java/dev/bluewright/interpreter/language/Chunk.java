package dev.bluewright.interpreter.language;

import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Optional;

/** A piece of a sentence that clauses are put together from. */
sealed interface Chunk {
  Span span();

  /** A noun with what belongs to it. */
  record Noun(NounPhrase phrase) implements Chunk {
    @Override
    public Span span() {
      return phrase.span();
    }
  }

  /** Auxiliaries and a verb: "should be able to create", "is not deleted". */
  record Verb(
      Optional<Token> modal,
      boolean negated,
      boolean passive,
      Token verb,
      boolean infinitive,
      Span span)
      implements Chunk {}

  /** A preposition. */
  record Preposition(Token token) implements Chunk {
    @Override
    public Span span() {
      return token.span();
    }
  }

  /** "if", "that", "which": a clause begins. */
  record Subordinator(Token token) implements Chunk {
    @Override
    public Span span() {
      return token.span();
    }
  }

  /** A comma, "and", "or", a slash. */
  record Joint(Token token) implements Chunk {
    @Override
    public Span span() {
      return token.span();
    }
  }

  /** An adjective, adverb or participle that stands alone. */
  record Word(Token token) implements Chunk {
    @Override
    public Span span() {
      return token.span();
    }
  }

  /** A colon, semicolon or dash: what follows explains what came before. */
  record Break(Token token) implements Chunk {
    @Override
    public Span span() {
      return token.span();
    }
  }

  /** The words between brackets. */
  record Aside(List<Token> words, Span span) implements Chunk {}
}
