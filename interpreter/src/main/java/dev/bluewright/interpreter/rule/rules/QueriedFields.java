package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.TokenList;
import java.util.List;
import java.util.stream.Stream;

/** The fields by which records are asked for. */
final class QueriedFields {
  private QueriedFields() {}

  /** By what a clause asks, but for words that are looked for in all texts. */
  static List<Noun> by(Clause clause, Lexicon lexicon) {
    return all(
        clause.after("by", "on", "using", "in", "such as").stream()
            .filter(way -> !NoValue.isSought(way))
            .toList(),
        lexicon);
  }

  static List<Noun> all(List<NounPhrase> phrases, Lexicon lexicon) {
    return phrases.stream().flatMap(phrase -> of(phrase, lexicon)).toList();
  }

  /** The field that a phrase names; for "various criteria (price, colour)" those in brackets. */
  static Stream<Noun> of(NounPhrase phrase, Lexicon lexicon) {
    if (isWhole(phrase, lexicon)) {
      return Stream.empty();
    }
    if (phrase.noun().equals("range") && phrase.owner().isPresent()) {
      return Naming.field(phrase.owner().get(), lexicon).stream();
    }
    if (phrase.head().isOneOf("field", "fields") && phrase.modifiers().size() == 1) {
      return Stream.of(Noun.of(phrase.modifiers().getFirst().lemma()));
    }
    return lexicon.isGeneric(phrase.noun())
        ? TokenList.of(phrase.aside()).stream()
            .flatMap(item -> item.noun().stream())
            .map(QueriedFields::withoutRange)
        : Naming.field(phrase, lexicon).stream();
  }

  /** "Search for plots in the library": where everything is that the text speaks of. */
  private static boolean isWhole(NounPhrase phrase, Lexicon lexicon) {
    return !phrase.isPlural()
        && phrase.modifiers().isEmpty()
        && phrase.of().isEmpty()
        && phrase.determiner().filter(word -> word.isOneOf("the", "our", "this")).isPresent()
        && lexicon.isPlace(phrase.noun());
  }

  /** "Price range": prices. */
  private static Noun withoutRange(Noun noun) {
    var words = noun.words();
    return words.size() > 1 && noun.head().equals("range")
        ? new Noun(words.subList(0, words.size() - 1))
        : noun;
  }

  /** "Search for plots for a given soil and size": what is given. */
  static List<NounPhrase> given(Clause clause) {
    return clause.complements().stream()
        .filter(complement -> complement.preposition().equals("for"))
        .filter(
            complement -> complement.phrases().stream().limit(1).anyMatch(QueriedFields::isGiven))
        .flatMap(complement -> complement.phrases().stream())
        .toList();
  }

  private static boolean isGiven(NounPhrase phrase) {
    return phrase.determiner().filter(word -> word.isOneOf("a", "an")).isPresent()
        && phrase.modifiers().stream()
            .anyMatch(word -> word.isOneOf("given", "certain", "specific", "particular", "chosen"));
  }
}
