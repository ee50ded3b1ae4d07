package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.language.WordList;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that sentences of one kind are made of, so that one with any other is left alone.
 *
 * <p>Thread safety: immutable.
 */
public final class Vocabulary {
  private static final WordList CUSTOMS = WordList.read(Lexicon.class, "customs.txt");

  private final Set<String> words;

  /** The words of these lists of {@code customs.txt}. */
  public Vocabulary(String... lists) {
    words =
        Stream.of(lists)
            .flatMap(list -> CUSTOMS.words(list).stream())
            .collect(Collectors.toUnmodifiableSet());
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
