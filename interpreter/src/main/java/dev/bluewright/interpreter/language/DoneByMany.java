package dev.bluewright.interpreter.language;

import java.util.List;

/** "Guests place orders", "members book a table": many, what they do, and what to. */
record DoneByMany(List<Token> tokens) {
  /** Plurals that stand before other nouns: "sales orders". */
  private static final String[] PLURALS_OF_ONE = {
    "sales", "sports", "goods", "customs", "savings", "earnings", "operations", "materials", "news"
  };

  /** Whether the word at a place is what they do. */
  boolean isVerb(int i) {
    return i == 1
        && areMany(tokens.getFirst())
        && !Nouns.isPlural(tokens.get(i).lower())
        && i + 1 < tokens.size()
        && isObject(i + 1);
  }

  private static boolean areMany(Token first) {
    return first.tag().isNominal()
        && Nouns.isPlural(first.lower())
        && !first.isOneOf(PLURALS_OF_ONE);
  }

  private boolean isObject(int i) {
    var word = tokens.get(i);
    return VerbsByPlace.determines(word)
        || (Nouns.isPlural(word.lower()) && new VerbsByPlace(tokens).endsPhrase(i + 1));
  }
}
