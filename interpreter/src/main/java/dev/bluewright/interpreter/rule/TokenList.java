package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A list written with commas, as it stands in brackets or after a colon. */
public final class TokenList {
  private TokenList() {}

  /** One item of a list, without the words that only lead to it and without its own aside. */
  public record Item(List<Token> tokens, List<Token> aside) {

    /** The item as the name of a field; none when it is too long to be one. */
    public Optional<Noun> noun() {
      var words = new ArrayList<String>();
      for (var i = 0; i < tokens.size(); i++) {
        if (!tokens.get(i).isOneOf("'s", "’s")) {
          words.addAll(Naming.split(tokens.get(i), i == tokens.size() - 1));
        }
      }
      var named =
          !words.isEmpty()
              && tokens.stream().noneMatch(Item::isOfSentence)
              && !asks()
              && words.size() <= 4
              && words.stream().allMatch(w -> w.matches("[a-z][a-z0-9]*"));
      return named ? Optional.of(new Noun(words)) : Optional.empty();
    }

    /** "record expenses": a verb with its object; "similar to boats": a likeness. */
    private boolean asks() {
      var first = tokens.getFirst();
      return tokens.size() > 1
          && (first.isOneOf("similar")
              || (first.tag() == Tag.VERB && first.lemma().equals(first.lower())));
    }

    private static boolean isOfSentence(Token token) {
      return switch (token.tag()) {
        case AUX, PRON, SCONJ, ADV -> true;
        case VERB ->
            !token.isParticiple() && !token.isGerund() && !token.lemma().equals(token.lower());
        case NOUN, PROPN, ADJ, ADP, DET, NUM, PART, CCONJ, PUNCT, OTHER -> false;
      };
    }

    /** "Soil (clay, sand, loam)": the values that stand beside it, where there are several. */
    public Optional<List<String>> choices() {
      var values = TokenList.of(aside);
      var names =
          values.stream()
              .filter(value -> value.tokens().size() <= 2)
              .map(value -> value.value().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-"))
              .filter(value -> value.matches("[a-z][a-z0-9-]*"))
              .distinct()
              .toList();
      return names.size() > 1 && names.size() == values.size()
          ? Optional.of(names)
          : Optional.empty();
    }

    /** The item as a value: its words with single spaces. */
    public String value() {
      return String.join(" ", tokens.stream().map(Token::text).toList());
    }

    /** Where it stands. */
    public Span span() {
      return tokens.getFirst().span().cover((aside.isEmpty() ? tokens : aside).getLast().span());
    }

    /** Whether its last word is a plural. */
    public boolean isPlural() {
      return Nouns.isPlural(tokens.getLast().lower());
    }
  }

  /**
   * Where a list begins: after "properties such as", "details of the plot, such as" and their like;
   * 0 where there is none.
   */
  public static int after(Set<String> called, List<Token> tokens) {
    return IntStream.range(0, tokens.size() - 2)
        .filter(at -> called.contains(tokens.get(at).lower()))
        .map(at -> ofWhat(at + 1, tokens))
        .map(at -> tokens.get(at).isOneOf("such") ? at + 2 : at + 1)
        .filter(at -> at < tokens.size())
        .filter(at -> tokens.get(at - 1).isOneOf("as", "like", ":", "including", "for"))
        .findFirst()
        .orElse(0);
  }

  /** The place after "of the plot," where that stands. */
  private static int ofWhat(int from, List<Token> tokens) {
    var at = from;
    if (tokens.get(at).isOneOf("of", "about") && at + 4 < tokens.size()) {
      at += tokens.get(at + 1).tag() == Tag.DET ? 3 : 2;
    }
    return tokens.get(at).isOneOf(",") && at + 1 < tokens.size() ? at + 1 : at;
  }

  /** The items between commas, slashes, "and" and "or". */
  public static List<Item> of(List<Token> tokens) {
    var items = new ArrayList<Item>();
    var current = new ArrayList<Token>();
    var aside = new ArrayList<Token>();
    var depth = 0;
    for (var at = 0; at < tokens.size(); at++) {
      var token = tokens.get(at);
      if (token.isOneOf("not") && current.isEmpty()) {
        continue; // "shipped or not"
      }
      if (token.isOneOf("like") && isAlone(at, tokens)) {
        current.add(token);
        continue; // "follow, like, mention"
      }
      if (token.isOneOf("(", "[", "{")) {
        depth++;
      } else if (token.isOneOf(")", "]", "}")) {
        depth--;
      } else if (depth > 0) {
        aside.add(token);
      } else if (token.isOneOf(",", "/", "|", "and", "or", "&", ";", "→", "->", "–")) {
        finish(items, current, aside);
      } else if (!token.isOneOf(
          "a",
          "an",
          "the",
          "e.g",
          "eg",
          "e.g.",
          ".",
          "\"",
          "'",
          "“",
          "”",
          "`",
          "i.e",
          "either",
          "optional",
          "optionally",
          "its",
          "unique",
          "etc",
          ":",
          "like",
          "‘",
          "’")) {
        current.add(token);
      }
    }
    finish(items, current, aside);
    return items;
  }

  /** Whether a word stands between two commas. */
  private static boolean isAlone(int at, List<Token> tokens) {
    return at > 0
        && at + 1 < tokens.size()
        && tokens.get(at - 1).isOneOf(",")
        && tokens.get(at + 1).isOneOf(",");
  }

  private static void finish(List<Item> items, List<Token> current, List<Token> aside) {
    if (!current.isEmpty()) {
      items.add(new Item(List.copyOf(current), List.copyOf(aside)));
    }
    current.clear();
    aside.clear();
  }
}
