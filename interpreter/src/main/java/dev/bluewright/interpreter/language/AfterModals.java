package dev.bluewright.interpreter.language;

import java.util.List;
import java.util.Set;

/** "Can order", "able to order": words after which a base form is a verb. */
record AfterModals(List<Token> tokens) {
  /** Words whose "to" leads to what is done. */
  private static final Set<String> INVITING =
      Set.of(
          "able",
          "want",
          "wants",
          "need",
          "needs",
          "possible",
          "ability",
          "users",
          "user",
          "people",
          "customers",
          "way",
          "api",
          "system",
          "app",
          "endpoint",
          "endpoints",
          "method",
          "methods",
          "functionality",
          "option",
          "mechanism",
          "feature",
          "like");

  /** Whether a word there follows one, perhaps with adverbs between. */
  boolean isAt(int i) {
    for (var j = i - 1; j >= 0 && i - j <= 3; j--) {
      var token = tokens.get(j);
      if (token.isOneOf(
          "can", "could", "should", "must", "shall", "will", "may", "might", "would", "to",
          "cannot", "not", "n't")) {
        return !token.isOneOf("to") || isInfinitive(j, i);
      }
      if (token.tag() != Tag.ADV) {
        return false;
      }
    }
    return false;
  }

  /** "to order books" but not "belongs to order". */
  private boolean isInfinitive(int to, int i) {
    return Verbs.isOnlyVerb(tokens.get(i).lower())
        || to == 0
        || INVITING.contains(tokens.get(to - 1).lower())
        || (i + 1 < tokens.size() && startsObject(tokens.get(i + 1)));
  }

  private static boolean startsObject(Token next) {
    return next.tag() == Tag.DET || Nouns.isPlural(next.lower());
  }
}
