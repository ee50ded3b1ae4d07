package dev.bluewright.interpreter.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Amounts for each of something: "price per hour" becomes one word, as "hourly price" is. */
final class Rates {
  private static final Set<String> AMOUNTS =
      Set.of(
          "price",
          "cost",
          "rate",
          "fee",
          "charge",
          "rent",
          "fare",
          "amount",
          "salary",
          "wage",
          "calorie",
          "pay",
          "limit",
          "quantity",
          "consumption",
          "dose",
          "discount",
          "capacity");
  private static final Set<String> UNITS =
      Set.of(
          "hour",
          "day",
          "night",
          "week",
          "month",
          "year",
          "minute",
          "person",
          "unit",
          "item",
          "kilometer",
          "kilometre",
          "km",
          "mile",
          "kilogram",
          "kg",
          "gram",
          "seat",
          "page",
          "piece",
          "serving",
          "head",
          "session",
          "ticket",
          "liter",
          "litre",
          "guest",
          "student");

  /** "The total cost per month": a sum of many, in groups. */
  private static final Set<String> SUMS = Set.of("total", "average", "overall");

  private static final Set<String> PERIODS = Set.of("day", "week", "month", "year");

  private Rates() {}

  static List<Token> merged(List<Token> tokens) {
    var merged = new ArrayList<Token>();
    for (var at = 0; at < tokens.size(); at++) {
      var isRate =
          at + 2 < tokens.size()
              && isRate(tokens.subList(at, at + 3))
              && !isSum(tokens.subList(Math.max(0, at - 2), at), tokens.get(at + 2));
      merged.add(isRate ? oneOf(tokens.subList(at, at + 3)) : tokens.get(at));
      at += isRate ? 2 : 0;
    }
    return List.copyOf(merged);
  }

  private static boolean isRate(List<Token> three) {
    return AMOUNTS.contains(three.getFirst().lemma())
        && three.getFirst().tag() == Tag.NOUN
        && three.get(1).isOneOf("per")
        && UNITS.contains(three.getLast().lemma());
  }

  private static boolean isSum(List<Token> before, Token unit) {
    return PERIODS.contains(unit.lemma())
        && before.stream().anyMatch(word -> SUMS.contains(word.lower()));
  }

  private static Token oneOf(List<Token> words) {
    var text = String.join(" ", words.stream().map(Token::text).toList());
    var lemma = words.getFirst().lemma() + " per " + words.getLast().lemma();
    return new Token(text, Tag.NOUN, lemma, words.getFirst().span().cover(words.getLast().span()));
  }
}
