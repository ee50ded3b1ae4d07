package dev.bluewright.interpreter.language;

import java.util.List;

/** "Rowers sign up", "a rower logs in": what people do, and neither signs nor logs. */
record Signing(List<Token> tokens) {

  /** Whether a word is the first of such a verb. */
  boolean isAt(int i) {
    return tokens.get(i).isOneOf("sign", "signs", "log", "logs")
        && i + 1 < tokens.size()
        && tokens.get(i + 1).isOneOf("up", "in", "out", "off")
        && isDoneBy(i)
        && !isPlace(i + 1);
  }

  private boolean isDoneBy(int i) {
    if (i == 0 || !tokens.get(i - 1).tag().isNominal()) {
      return false;
    }
    var many = Nouns.isPlural(tokens.get(i - 1).lower());
    return tokens.get(i).lower().endsWith("s")
        ? !many && i > 1 && tokens.get(i - 2).tag() == Tag.DET
        : many;
  }

  /** "Logs in a project": where they are. */
  private boolean isPlace(int particle) {
    if (!tokens.get(particle).isOneOf("in") || particle + 1 == tokens.size()) {
      return false;
    }
    var next = tokens.get(particle + 1).tag();
    return next == Tag.DET || next == Tag.ADJ || next.isNominal();
  }
}
