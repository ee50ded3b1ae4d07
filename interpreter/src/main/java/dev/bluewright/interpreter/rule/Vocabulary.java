package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.language.WordList;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.util.HashSet;
import java.util.Set;

/**
 * The words that sentences of one kind are made of, so that one with any other is left alone.
 *
 * <p>Thread safety: immutable.
 */
public final class Vocabulary {
  private final Set<String> words = new HashSet<>();

  /** The words of these lists of {@code customs.txt}. */
  public Vocabulary(String... lists) {
    var customs = WordList.read(Lexicon.class, "customs.txt");
    for (var list : lists) {
      words.addAll(customs.words(list));
    }
  }

  /** Whether a word is one of them, or only joins others. */
  public boolean knows(Token token) {
    return switch (token.tag()) {
      case DET, PRON, AUX, ADP, CCONJ, SCONJ, PUNCT -> true;
      case PART -> !token.isOneOf("not", "n't");
      case NOUN, PROPN, VERB, ADJ, ADV, NUM, OTHER ->
          words.contains(token.lower()) || words.contains(token.lemma());
    };
  }
}
