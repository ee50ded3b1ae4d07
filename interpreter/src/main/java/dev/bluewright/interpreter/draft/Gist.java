package dev.bluewright.interpreter.draft;

import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a sentence is about in which somebody may do something, or the whole should: who does what
 * with what.
 *
 * <p>"Members can view estimated costs" is about members who view costs; a word for the work of
 * others that stands elsewhere does not set it aside.
 */
record Gist(Lexicon lexicon) {
  /** Who reads the text or builds the service, and words for what was named before. */
  private static final Set<String> NOBODY =
      Set.of(
          "you",
          "we",
          "it",
          "they",
          "developer",
          "candidate",
          "team",
          "solution",
          "program",
          "company",
          "api",
          "apis");

  /** Of what people do with their eyes and hands, a screen is told, whatever it shows. */
  private static final Set<String> BY_HAND =
      Set.of(
          "click",
          "press",
          "tap",
          "type",
          "scroll",
          "drag",
          "navigate",
          "enter",
          "understand",
          "know",
          "learn",
          "see",
          "visit",
          "return");

  /** Whether words are of what the sentence is about; always so where nobody does anything. */
  boolean has(Statement statement, Span words) {
    return lexicon.late().work(statement.sentence().text()).isPresent()
        || statement.clauses().stream()
            .filter(clause -> !clause.isPhrase())
            .findFirst()
            .filter(this::asks)
            .map(clause -> spans(clause).anyMatch(words::overlaps))
            .orElse(true);
  }

  /** "Members can …", "the system should …", "I want to …". */
  private boolean asks(Clause clause) {
    return !clause.passive()
        && clause.subjects().stream().noneMatch(subject -> NOBODY.contains(subject.noun()))
        && (isAllowed(clause) || clause.subjects().stream().anyMatch(this::acts))
        && (clause.modal().isPresent() || clause.has("want", "need"))
        && clause.verbs().stream().map(Token::lemma).noneMatch(BY_HAND::contains);
  }

  /** Whoever can do something: "pupils can see lessons". */
  private static boolean isAllowed(Clause clause) {
    return !clause.subjects().isEmpty()
        && clause.modal().filter(modal -> modal.isOneOf("can", "may", "able")).isPresent();
  }

  private boolean acts(NounPhrase subject) {
    return lexicon.isActor(subject.noun()) || lexicon.isSystem(subject.noun());
  }

  private static Stream<Span> spans(Clause clause) {
    var things = Stream.concat(clause.subjects().stream(), clause.objects().stream());
    var last = clause.objects().isEmpty() ? complements(clause) : List.<NounPhrase>of();
    return Stream.of(
            clause.verbs().stream().map(Token::span),
            clause.predicates().stream().map(Token::span),
            things.flatMap(Gist::nouns),
            last.stream().flatMap(Gist::nouns))
        .flatMap(spans -> spans);
  }

  /** "The results of user research", "a roadmap document": all that names the thing. */
  private static Stream<Span> nouns(NounPhrase phrase) {
    return Stream.of(
            Stream.of(phrase.head().span()),
            phrase.modifiers().stream().filter(word -> word.tag().isNominal()).map(Token::span),
            phrase.of().stream().flatMap(Gist::nouns))
        .flatMap(spans -> spans);
  }

  private static List<NounPhrase> complements(Clause clause) {
    return clause.complements().stream().flatMap(each -> each.phrases().stream()).toList();
  }
}
