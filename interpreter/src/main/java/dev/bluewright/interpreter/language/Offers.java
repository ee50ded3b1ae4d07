package dev.bluewright.interpreter.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * "List boats for sale", "put a boat up for sale", "list boats with a name and a price", "share
 * boats with a name and a size": they are offered, and no list is shown.
 */
final class Offers {
  private static final Set<String> OFFERING =
      Set.of("list", "offer", "put", "post", "place", "add", "advertise", "share");
  private static final int FURTHEST = 6;

  private final List<Token> tokens;

  private Offers(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Token> merged(List<Token> tokens) {
    return tokens.stream().noneMatch(token -> token.isOneOf("sale", "price", "share"))
        ? tokens
        : new Offers(priced(tokens)).merged();
  }

  /** What is listed with a price and more that it is to have, or shared with all of its values. */
  private static List<Token> priced(List<Token> tokens) {
    var with =
        IntStream.range(2, tokens.size())
            .filter(i -> tokens.get(i).isOneOf("with") && isOne(tokens, i + 1))
            .filter(i -> tokens.get(i - 1).tag().isNominal())
            .findFirst();
    var ones =
        IntStream.range(with.orElse(tokens.size()), tokens.size())
            .filter(i -> isOne(tokens, i))
            .count();
    var listing =
        with.stream().mapToObj(i -> offering(tokens.subList(0, i))).findFirst().orElse(-1);
    if (ones < 2 || listing < 0) {
      return tokens;
    }
    var offered = new ArrayList<>(tokens);
    offered.set(listing, made(tokens.get(listing), tokens));
    return offered;
  }

  private static Token made(Token verb, List<Token> tokens) {
    var priced = tokens.stream().anyMatch(token -> token.isOneOf("price"));
    return switch (verb.lemma()) {
      case "list" -> priced ? verb.as(Tag.VERB, "offer") : verb;
      case "share" -> verb.as(Tag.VERB, "post");
      case String _ -> verb;
    };
  }

  private static boolean isOne(List<Token> tokens, int i) {
    return i < tokens.size() && tokens.get(i).isOneOf("a", "an");
  }

  private List<Token> merged() {
    var merged = new ArrayList<Token>();
    for (var i = 0; i < tokens.size(); i++) {
      var length = lengthAt(i);
      var offering = length > 0 ? offering(merged) : -1;
      if (offering < 0) {
        merged.add(tokens.get(i));
      } else {
        merged.set(offering, merged.get(offering).as(Tag.VERB, "offer"));
        merged.add(oneOf(tokens.subList(i, i + length)));
        i += length - 1;
      }
    }
    return List.copyOf(merged);
  }

  /** How many words say "for sale" from here on. */
  private int lengthAt(int i) {
    var up = tokens.get(i).isOneOf("up") ? 1 : 0;
    return i + up + 1 < tokens.size()
            && tokens.get(i + up).isOneOf("for")
            && tokens.get(i + up + 1).isOneOf("sale")
        ? up + 2
        : 0;
  }

  /** Where the verb is that offers it, of which nothing but what is offered stands between. */
  private static int offering(List<Token> before) {
    var last = before.size() - 1;
    return IntStream.iterate(last, i -> i >= Math.max(0, last - FURTHEST), i -> i - 1)
        .takeWhile(i -> i == last || before.get(i + 1).tag() != Tag.VERB)
        .filter(i -> before.get(i).tag() == Tag.VERB)
        .filter(i -> OFFERING.contains(before.get(i).lemma()))
        .findFirst()
        .orElse(-1);
  }

  private static Token oneOf(List<Token> words) {
    var text = String.join(" ", words.stream().map(Token::text).toList());
    return new Token(
        text, Tag.ADV, "for sale", words.getFirst().span().cover(words.getLast().span()));
  }
}
