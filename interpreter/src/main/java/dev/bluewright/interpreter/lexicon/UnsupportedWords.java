package dev.bluewright.interpreter.lexicon;

import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.language.WordList;
import java.util.List;

/**
 * Phrases that ask for what cannot be built, by topic, and the sentence that says why of each.
 *
 * <p>Thread safety: immutable.
 */
public final class UnsupportedWords {
  private final WordList list = WordList.read(UnsupportedWords.class, "unsupported.txt");
  private final Phrases phrases = Phrases.byTopic(list);

  UnsupportedWords() {}

  /** Phrases of these topics in a sentence. */
  public List<Phrases.Match> in(List<Token> tokens) {
    return phrases.in(tokens);
  }

  /** The sentence that says why a topic cannot be built. */
  public String why(String topic) {
    return list.why(topic);
  }

  /** Whether a word that is usually too much to ask for is harmless where a thing has it. */
  public boolean maybeHeld(String noun) {
    return list.words("held").contains(noun);
  }

  /** Whether a reason of what cannot be built is about something seen, as screens are. */
  public boolean isSeen(String whyUnsupported) {
    return list.words("seen").stream().map(this::why).anyMatch(whyUnsupported::equals);
  }
}
