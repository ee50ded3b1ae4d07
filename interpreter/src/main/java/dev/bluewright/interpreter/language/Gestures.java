package dev.bluewright.interpreter.language;

import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What people do with their hands around what they ask for: "click the 'Add' button to" add a
 * plant, remove a plant "by swiping it to the left".
 */
public final class Gestures {
  private static final WordList LIST = WordList.read(Gestures.class, "gestures.txt");
  private static final List<String> HANDS = LIST.words("hand");
  private static final List<String> HANDS_BUSY = LIST.words("hand busy");
  private static final List<String> PICKS = LIST.words("pick");
  private static final List<String> PICKS_BUSY = LIST.words("pick busy");
  private static final List<String> SIGNS = LIST.words("sign");
  private static final List<String> PLACES = LIST.words("place");
  private static final List<String> QUOTES = List.of("'", "\"", "“", "‘", "`");
  private static final int LONGEST = 10;

  private Gestures() {}

  /** The words of each gesture. */
  public static List<List<Token>> in(List<Token> tokens) {
    var gestures = new ArrayList<List<Token>>();
    for (var i = 0; i < tokens.size(); i++) {
      var end = end(tokens, i);
      if (end.isPresent()) {
        gestures.add(tokens.subList(i, end.getAsInt()));
        i = end.getAsInt() - 1;
      }
    }
    return gestures;
  }

  /** Where each gesture stands. */
  public static List<Span> spans(List<Token> tokens) {
    return in(tokens).stream()
        .map(words -> words.getFirst().span().cover(words.getLast().span()))
        .toList();
  }

  /** The words without those of gestures; all of them where little else would be left. */
  static List<Token> without(List<Token> tokens) {
    var left = new ArrayList<>(tokens);
    in(tokens).forEach(left::removeAll);
    return left.stream().filter(token -> token.tag() != Tag.PUNCT).count() < 2 ? tokens : left;
  }

  private static OptionalInt end(List<Token> tokens, int start) {
    return tokens.get(start).isOneOf("by") ? endOfWay(tokens, start) : endOfMeans(tokens, start);
  }

  /** "Click on the 'Add' button to": up to the verb that it is for. */
  private static OptionalInt endOfMeans(List<Token> tokens, int start) {
    var hand = HANDS.contains(tokens.get(start).lower());
    if (!(hand || PICKS.contains(tokens.get(start).lower()))
        || (start > 0 && tokens.get(start - 1).tag() == Tag.DET)) {
      return OptionalInt.empty();
    }
    return IntStream.range(start + 2, Math.min(start + LONGEST, tokens.size() - 1))
        .filter(to -> tokens.get(to).isOneOf("to") && isVerb(tokens, to + 1))
        .limit(1)
        .filter(to -> isOfScreen(tokens.subList(start + 1, to), hand))
        .filter(to -> !isMeant(tokens, start, to))
        .map(to -> to + 1)
        .findFirst();
  }

  private static boolean isVerb(List<Token> tokens, int at) {
    return tokens.get(at).tag() == Tag.VERB
        || (at + 1 < tokens.size() && tokens.get(at + 1).isOneOf("it", "them"));
  }

  /** "By pressing a button": to the end, or to a comma. */
  private static OptionalInt endOfWay(List<Token> tokens, int start) {
    var comma =
        IntStream.range(start, tokens.size())
            .filter(i -> tokens.get(i).isOneOf(",", ".", ";"))
            .findFirst()
            .orElse(tokens.size());
    if (start + 2 >= comma) {
      return OptionalInt.empty();
    }
    var hand = HANDS_BUSY.contains(tokens.get(start + 1).lower());
    var words = tokens.subList(start + 2, comma);
    return (hand && (isOfScreen(words, true) || namesNothing(words, tokens.subList(0, start))))
            || (PICKS_BUSY.contains(tokens.get(start + 1).lower()) && isOfScreen(words, false))
        ? OptionalInt.of(start == 0 && comma < tokens.size() ? comma + 1 : comma)
        : OptionalInt.empty();
  }

  /** Whether the only things in some words are places on a screen, and what was named before. */
  private static boolean namesNothing(List<Token> words, List<Token> before) {
    return words.stream()
        .filter(word -> word.tag().isNominal())
        .allMatch(
            word ->
                PLACES.contains(word.lemma())
                    || before.stream().anyMatch(each -> each.lemma().equals(word.lemma())));
  }

  /** Whether words are of a button, a box or the like, or of what stands on one. */
  private static boolean isOfScreen(List<Token> words, boolean quoted) {
    return words.stream().noneMatch(word -> word.isOneOf(","))
        && words.stream()
            .anyMatch(
                word -> SIGNS.contains(word.lemma()) || (quoted && QUOTES.contains(word.text())));
  }

  /** "Click the icon next to a plant to remove it": what is removed stands within the gesture. */
  private static boolean isMeant(List<Token> tokens, int start, int to) {
    return IntStream.range(start + 2, to).anyMatch(i -> tokens.get(i).tag() == Tag.ADP)
        && tokens.stream()
            .skip(to)
            .limit(3)
            .anyMatch(word -> word.isOneOf("it", "them", "its", "their", "this"));
  }
}
