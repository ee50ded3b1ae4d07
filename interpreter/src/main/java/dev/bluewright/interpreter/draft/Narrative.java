package dev.bluewright.interpreter.draft;

import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Model;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Screening;
import java.util.Set;

/**
 * Sentences that tell: what things are in the world, what the text is about, what was before.
 *
 * <p>A sentence tells where it stands in running text, none of its facts found a place, it names
 * nothing that the blueprint keeps, and no word of it asks: no "can", "should", "must", "will", no
 * "allow", no imperative.
 */
final class Narrative {
  private static final Set<String> ASKING =
      Set.of(
          "allow",
          "let",
          "enable",
          "permit",
          "support",
          "provide",
          "need",
          "require",
          "want",
          "ensure",
          "include",
          "able",
          "each",
          "every",
          "only",
          "at least",
          "at most",
          "never",
          "always",
          "unique",
          "return",
          "respond",
          "accept",
          "expect",
          "validate",
          "track");

  private Narrative() {}

  static boolean is(Heard heard, Model model, Lexicon lexicon) {
    var statement = heard.statement();
    if (heard.facts().stream().noneMatch(model.places()::containsKey)
        && (isQuotation(statement) || defines(statement))) {
      return true;
    }
    return statement.passage().kind() == Passage.Kind.PARAGRAPH
        && !Screening.isForeign(statement.sentence().text())
        && heard.facts().stream().noneMatch(model.places()::containsKey)
        && statement.tokens().stream().noneMatch(token -> asks(token, model, lexicon))
        && statement.clauses().stream().anyMatch(clause -> !clause.isPhrase())
        && statement.clauses().stream()
            .filter(clause -> !clause.isPhrase())
            .findFirst()
            .filter(Narrative::tells)
            .isPresent();
  }

  private static boolean isQuotation(Statement statement) {
    return statement.sentence().text().strip().matches("(?s)[\"“].{20,}[\"”]");
  }

  /** "A garden is an area where …": what a thing is in the world, and nothing that it has. */
  private static boolean defines(Statement statement) {
    return statement.tokens().stream()
            .noneMatch(
                token ->
                    ASKING.contains(token.lemma())
                        || token.isOneOf(
                            "with", "has", "have", "one", "can", "should", "must", "will"))
        && statement.clauses().stream()
            .findFirst()
            .filter(clause -> clause.has("be") && clause.verbs().size() == 1)
            .filter(clause -> !clause.negated() && tells(clause))
            .filter(clause -> clause.objects().stream().anyMatch(Narrative::isIndefinite))
            .isPresent();
  }

  private static boolean isIndefinite(NounPhrase phrase) {
    return !phrase.isPlural()
        && phrase.determiner().filter(word -> word.isOneOf("a", "an")).isPresent();
  }

  private static boolean tells(Clause clause) {
    return !clause.subjects().isEmpty() && clause.modal().isEmpty();
  }

  private static boolean asks(Token token, Model model, Lexicon lexicon) {
    return ASKING.contains(token.lemma())
        || (token.tag() == Tag.AUX
            && token.isOneOf("can", "could", "should", "must", "shall", "will", "may"))
        || model.keeps(token.lemma())
        || (token.tag().isNominal()
            && lexicon.isActor(token.lemma())
            && !lexicon.isSystem(token.lemma())
            && !isPronoun(token));
  }

  private static boolean isPronoun(Token token) {
    return token.isOneOf(
        "i",
        "we",
        "you",
        "they",
        "it",
        "one",
        "other",
        "someone",
        "somebody",
        "people",
        "anyone",
        "everyone",
        "developer",
        "developers",
        "company",
        "team",
        "person",
        "candidate");
  }
}
