package dev.bluewright.interpreter.language;

import java.util.List;
import java.util.Map;

/** "…, as well as borrow, check-out and return a tool": verbs alone, with an object at the end. */
final class VerbList {
  private static final Map<String, String> PHRASAL =
      WordList.read(PhrasalVerbs.class, "verbs.txt").pairs("phrasal");

  private final List<Token> tokens;

  VerbList(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether the word at a place is one of them. */
  boolean has(int i) {
    if (!isVerb(i)) {
      return false;
    }
    var from = i;
    while (from > 0 && (isMark(from - 1) || isVerb(from - 1))) {
      from--;
    }
    var to = i;
    while (to + 1 < tokens.size() && (isMark(to + 1) || isVerb(to + 1))) {
      to++;
    }
    return follows(from) && to > from && !isMark(to) && takesObject(to);
  }

  private boolean follows(int from) {
    return from > 3
        && tokens.get(from - 1).isOneOf("as")
        && tokens.get(from - 2).isOneOf("well")
        && tokens.subList(0, from).stream().anyMatch(token -> token.tag() == Tag.VERB);
  }

  private boolean takesObject(int last) {
    return last + 1 < tokens.size()
        && (tokens.get(last + 1).tag() == Tag.DET
            || tokens.get(last + 1).tag() == Tag.PRON
            || tokens.get(last + 1).tag().isNominal());
  }

  private boolean isVerb(int i) {
    var word = tokens.get(i).lower();
    return Verbs.isBase(word) || PHRASAL.containsKey(word);
  }

  private boolean isMark(int i) {
    return tokens.get(i).isOneOf(",", "and", "or", "/");
  }
}
