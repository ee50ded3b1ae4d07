package dev.bluewright.interpreter.language;

import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one noun phrase from a place in a sentence: "all the user's completed tasks". */
final class NounPhraseReader {
  private static final Set<String> MEASURED =
      Set.of("quantity", "amount", "date", "hours", "total", "time", "price", "distance");

  private final List<Token> tokens;
  private final int start;
  private int end;
  private @Nullable NounPhrase phrase;

  NounPhraseReader(List<Token> tokens, int start) {
    this.tokens = tokens;
    this.start = start;
    this.end = start;
    read();
  }

  boolean found() {
    return phrase != null;
  }

  int end() {
    return end;
  }

  NounPhrase phrase() {
    return java.util.Objects.requireNonNull(phrase);
  }

  private void read() {
    var first = tokens.get(start);
    if (first.tag() == Tag.PRON
        && !first.isOneOf(
            "its", "their", "his", "her", "my", "our", "your", "which", "that", "who", "whose",
            "where")) {
      end = start + 1;
      phrase = of(Optional.empty(), List.of(), first, Optional.empty());
      return;
    }
    var determiner = Optional.<Token>empty();
    var i = start;
    while (i < tokens.size() && isDeterminer(tokens.get(i))) {
      determiner = determiner.or(() -> Optional.of(tokens.get(start)));
      i++;
    }
    modified(determiner, i);
  }

  private void modified(Optional<Token> determiner, int from) {
    var words = new ArrayList<Token>();
    Optional<NounPhrase> owner = Optional.empty();
    var i = from;
    for (; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (token.isOneOf("'s", "'", "’s", "’") && !words.isEmpty() && !closes(token, from)) {
        var head = words.removeLast();
        owner = Optional.of(of(determiner, List.copyOf(words), head, Optional.empty()));
        words.clear();
      } else if (isPart(token, i) || isQuote(token)) {
        if (!isQuote(token)) {
          words.add(token);
        }
      } else {
        break;
      }
    }
    finish(determiner, words, owner, i);
  }

  private void finish(
      Optional<Token> determiner, List<Token> words, Optional<NounPhrase> owner, int stop) {
    var last = stop;
    while (!words.isEmpty() && !isHead(words.getLast())) {
      var dropped = words.removeLast();
      last = tokens.indexOf(dropped);
    }
    if (words.isEmpty()) {
      return;
    }
    var head = words.removeLast();
    end = last;
    phrase = of(determiner, List.copyOf(words), head, owner);
    if (isValueWithParticiple(head)) {
      phrase = phrase.withAside(List.of(), tokens.get(end).span());
      end++;
    }
  }

  private NounPhrase of(
      Optional<Token> determiner, List<Token> modifiers, Token head, Optional<NounPhrase> owner) {
    var span =
        new Span(
            tokens.get(start).span().start(),
            Math.max(head.span().end(), tokens.get(start).span().end()));
    var optional = modifiers.stream().anyMatch(m -> m.isOneOf("optional", "nullable"));
    return new NounPhrase(determiner, modifiers, head, List.of(), owner, optional, span);
  }

  /** "the quantity ordered", "the date created": nothing more is said than with the noun alone. */
  private boolean isValueWithParticiple(Token head) {
    return MEASURED.contains(head.lower())
        && end < tokens.size()
        && tokens.get(end).tag() == Tag.VERB
        && tokens.get(end).isParticiple()
        && (end + 1 == tokens.size() || tokens.get(end + 1).isOneOf(",", ".", "and", ")", ";"));
  }

  private boolean isPart(Token token, int i) {
    return switch (token.tag()) {
      case NOUN, PROPN, NUM -> true;
      case ADJ -> !token.isOneOf("such", "able") && leadsToNoun(i);
      case VERB -> (token.isParticiple() || (token.isGerund() && !follows(i))) && leadsToNoun(i);
      case ADV ->
          token.isOneOf("newly", "currently", "previously", "recently", "fully", "publicly")
              && leadsToNoun(i);
      case PRON, AUX, ADP, DET, PART, CCONJ, SCONJ, PUNCT, OTHER -> false;
    };
  }

  /** "posts containing text": what follows many is said of them, and no part of their name. */
  private boolean follows(int i) {
    return i > start
        && tokens.get(i - 1).tag().isNominal()
        && Nouns.isPlural(tokens.get(i - 1).lower());
  }

  private boolean leadsToNoun(int i) {
    for (var j = i + 1; j < tokens.size(); j++) {
      var tag = tokens.get(j).tag();
      if (tag.isNominal()) {
        return true;
      }
      if (tag != Tag.ADJ && tag != Tag.NUM && tag != Tag.VERB) {
        return false;
      }
    }
    return false;
  }

  private static boolean isHead(Token token) {
    return token.tag().isNominal() || token.tag() == Tag.NUM;
  }

  private static boolean isQuote(Token token) {
    return token.isOneOf("\"", "“", "”", "`", "'", "‘", "’");
  }

  /** "A 'name'": the mark that ends what one like it began. */
  private boolean closes(Token token, int from) {
    return isQuote(token) && isQuote(tokens.get(from));
  }

  private static boolean isDeterminer(Token token) {
    return token.tag() == Tag.DET
        || token.isOneOf(
            "its",
            "their",
            "his",
            "her",
            "my",
            "our",
            "your",
            "all",
            "each",
            "every",
            "many",
            "several",
            "multiple",
            "some",
            "any");
  }
}
