package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import java.util.Set;

/** What follows "has" and is no value that a record holds. */
final class NoValue {
  private static final Set<String> SOUGHT =
      Set.of("it", "term", "query", "value", "word", "keyword", "text", "string", "substring");

  private NoValue() {}

  static boolean is(NounPhrase phrase) {
    return isRight(phrase)
        || isStates(phrase)
        || (phrase.head().isOneOf("zero", "one") && phrase.modifiers().isEmpty());
  }

  /**
   * "Plots whose name contains it", "that have the term 'oak' in it": words that are looked for.
   */
  static boolean isSought(Clause clause) {
    return (clause.has("contain")
            && clause.objects().stream().allMatch(object -> SOUGHT.contains(object.head().lemma())))
        || (clause.has("contain", "have")
            && !clause.objects().isEmpty()
            && clause.objects().stream().allMatch(NoValue::isWord));
  }

  /** "The term 'oak'". */
  private static boolean isWord(NounPhrase phrase) {
    return phrase.determiner().filter(word -> word.isOneOf("the")).isPresent()
        && phrase.modifiers().size() == 1
        && phrase.modifiers().getFirst().isOneOf("term", "word", "keyword");
  }

  /** "Filter plots by a search term": no value of a plot. */
  static boolean isSought(NounPhrase phrase) {
    return phrase.head().isOneOf("term", "terms", "keyword", "keywords", "phrase")
        && phrase.modifiers().stream()
            .allMatch(word -> word.isOneOf("search", "given", "certain", "specific"));
  }

  /** "13 digits": how long a value is. */
  static boolean isLength(NounPhrase phrase) {
    return phrase.head().isOneOf("digit", "digits", "character", "characters", "letters");
  }

  /** "Three states": which they are stands beside. */
  private static boolean isStates(NounPhrase phrase) {
    return phrase.head().isOneOf("statuses", "states", "stages", "phases");
  }

  /** "The gardener has the right to dig": what somebody may do, and no value. */
  private static boolean isRight(NounPhrase phrase) {
    return phrase.head().isOneOf("permission", "permissions", "right", "rights", "ability")
        && phrase.determiner().filter(word -> word.isOneOf("the")).isPresent();
  }
}
