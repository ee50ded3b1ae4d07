package dev.bluewright.interpreter.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Verbs of two words: "check out", "look up". They become one word, so that objects follow it. */
final class PhrasalVerbs {
  private static final Map<String, String> VERBS =
      WordList.read(PhrasalVerbs.class, "verbs.txt").pairs("phrasal");

  private static final int LONGEST = 4;

  private PhrasalVerbs() {}

  static List<Token> merged(List<Token> tokens) {
    var merged = new ArrayList<Token>();
    for (var i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      var length = token.tag() == Tag.VERB ? lengthAt(tokens, i) : 1;
      merged.add(length == 1 ? hyphened(token) : oneOf(tokens.subList(i, i + length)));
      i += length - 1;
    }
    return List.copyOf(merged);
  }

  /** "check-in" as a verb is "check in". */
  private static Token hyphened(Token token) {
    var meaning = VERBS.get(token.lower());
    return meaning == null || token.tag() != Tag.VERB ? token : token.as(Tag.VERB, meaning);
  }

  private static int lengthAt(List<Token> tokens, int start) {
    for (var length = Math.min(LONGEST, tokens.size() - start); length > 1; length--) {
      if (VERBS.containsKey(key(tokens.subList(start, start + length)))) {
        return length;
      }
    }
    return 1;
  }

  private static Token oneOf(List<Token> words) {
    var text = String.join(" ", words.stream().map(Token::text).toList());
    var meaning = VERBS.getOrDefault(key(words), text);
    return new Token(
        text, Tag.VERB, meaning, words.getFirst().span().cover(words.getLast().span()));
  }

  private static String key(List<Token> words) {
    var rest = words.stream().skip(1).map(Token::lower);
    return Stream.concat(Stream.of(words.getFirst().lemma()), rest)
        .collect(Collectors.joining("-"));
  }
}
