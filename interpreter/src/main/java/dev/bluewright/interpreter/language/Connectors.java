package dev.bluewright.interpreter.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Several words that join phrases as one: "such as", "based on", "as well as". */
final class Connectors {
  private static final WordList LIST = WordList.read(Connectors.class, "connectors.txt");
  private static final Map<String, String> PREPOSITIONS = LIST.pairs("preposition");
  private static final List<String> JOINTS = LIST.words("joint");
  private static final int LONGEST = 3;

  private Connectors() {}

  /** A connector that starts at a place. */
  record Found(Chunk chunk, int end) {}

  static Optional<Found> at(List<Token> tokens, int start) {
    for (var length = LONGEST; length > 0; length--) {
      var end = start + length;
      if (end < tokens.size()) {
        var found = chunk(tokens.subList(start, end));
        if (found.isPresent()) {
          return found.map(chunk -> new Found(chunk, end));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Chunk> chunk(List<Token> words) {
    var text = String.join("-", words.stream().map(Token::lower).toList()).toLowerCase(Locale.ROOT);
    var span = words.getFirst().span().cover(words.getLast().span());
    if (JOINTS.contains(text)) {
      return Optional.of(new Chunk.Joint(new Token(text, Tag.CCONJ, text, span)));
    }
    return Optional.ofNullable(PREPOSITIONS.get(text))
        .map(meaning -> new Chunk.Preposition(new Token(meaning, Tag.ADP, meaning, span)));
  }
}
