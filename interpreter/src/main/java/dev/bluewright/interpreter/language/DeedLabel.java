package dev.bluewright.interpreter.language;

import java.util.List;

/** A label before a sentence that says what is done: "Book plot: To book a plot". */
final class DeedLabel {
  private DeedLabel() {}

  /** Whether a place is that of its object: "Place order: Any member can …". */
  static boolean isObject(int i, List<Token> tokens) {
    return i > 0
        && tokens.getFirst().tag() == Tag.VERB
        && tokens.subList(0, i + 1).stream().noneMatch(t -> t.isOneOf(":"))
        && starts(tokens);
  }

  /** "Book plot: To book a plot", "Place order: Any member can perform this activity". */
  static boolean starts(List<Token> tokens) {
    var colon = 1;
    while (colon < tokens.size() && isWord(tokens.get(colon))) {
      colon++;
    }
    return colon > 1
        && colon + 2 < tokens.size()
        && tokens.get(colon).isOneOf(":")
        && (tokens.get(colon + 1).isOneOf("to")
            || tokens.subList(colon, tokens.size()).stream()
                .limit(6)
                .anyMatch(t -> t.isOneOf("can")));
  }

  private static boolean isWord(Token token) {
    return token.tag().isNominal() || Verbs.isBase(token.lower());
  }
}
