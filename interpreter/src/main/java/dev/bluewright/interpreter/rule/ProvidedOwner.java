package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Sentence;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "Booking the hall. The user provides the following:": of what is made there, the values follow.
 */
final class ProvidedOwner {
  private static final Pattern PROVIDED =
      Pattern.compile(
          "^(?:the |an? |each |every )?(?:[a-z]+) (?:(?:must|should|has to|can|may)"
              + " )?(?:provides?|enters?|gives?|sends?|submits?|supplies|supply|specif(?:y|ies)|fills"
              + " in|fill in)(?: [a-z]+){0,4} :$");

  private final Lexicon lexicon;

  ProvidedOwner(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What the deed before the lead-in makes; nothing where the last sentence is no such lead-in. */
  Optional<Noun> of(List<Sentence> sentences) {
    return sentences.size() == 2 && isLeadIn(sentences.getLast())
        ? sentences.getFirst().clauses().stream()
            .limit(1)
            .flatMap(clause -> clause.verbs().stream())
            .flatMap(verb -> lexicon.events().madeBy(verb.lemma()).stream())
            .findFirst()
        : Optional.empty();
  }

  private static boolean isLeadIn(Sentence last) {
    return Wording.of(last.tokens()).mentions(List.of("following", "these", "this"))
        && PROVIDED.matcher(Wording.of(last.tokens()).line()).matches();
  }
}
