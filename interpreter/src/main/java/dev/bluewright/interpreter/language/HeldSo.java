package dev.bluewright.interpreter.language;

import java.util.List;

/** "Each garden has hired gardeners": the participle says what they are, and tells of no deed. */
final class HeldSo {
  private final List<Token> tokens;

  HeldSo(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether such a participle stands there. */
  boolean isAt(int i) {
    return i > 2
        && i + 1 < tokens.size()
        && tokens.getFirst().isOneOf("each", "every")
        && tokens.get(i - 1).isOneOf("has")
        && tokens.get(i).lower().endsWith("ed")
        && tokens.get(i + 1).tag().isNominal()
        && Nouns.isPlural(tokens.get(i + 1).lower());
  }
}
