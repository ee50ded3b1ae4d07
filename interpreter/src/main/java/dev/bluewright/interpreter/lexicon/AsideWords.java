package dev.bluewright.interpreter.lexicon;

import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.language.WordList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Phrases that show that a sentence is not about the back end, by topic, and the sentence that says
 * why of each.
 *
 * <p>Thread safety: immutable.
 */
public final class AsideWords {
  private final WordList list = WordList.read(AsideWords.class, "aside.txt");
  private final Phrases phrases = Phrases.byTopic(list);

  /** Words of the work that name a thing here: "create an interview" where interviews are kept. */
  private final Set<String> kept;

  AsideWords(Set<String> things) {
    kept = new HashSet<>(list.words("work or thing acted upon"));
    kept.retainAll(things);
  }

  /** Those words about the work that may name a thing which people do something with. */
  Set<String> perhapsThings() {
    return Set.copyOf(list.words("work or thing acted upon"));
  }

  /** Phrases of these topics in a sentence. */
  public List<Phrases.Match> in(List<Token> tokens) {
    return phrases.in(tokens).stream().filter(match -> !isKept(match, tokens)).toList();
  }

  private boolean isKept(Phrases.Match match, List<Token> tokens) {
    return match.first() == match.last() && kept.contains(tokens.get(match.first()).lemma());
  }

  /** Whether it has pages that are no screens: "notebook". */
  public boolean hasPages(String word) {
    return list.words("with pages").contains(word);
  }

  /** The sentence that says why a topic is set aside. */
  public String why(String topic) {
    return list.why(topic);
  }

  /** Whether a topic sets a sentence aside whatever else it says. */
  public boolean decidesAlone(String topic) {
    return list.words("strong").contains(topic);
  }

  /** Whether a reason to set aside is about words that leave the rest of a sentence as it is. */
  public boolean isApart(String whyAside) {
    return whyAside.equals(why("screens")) || whyAside.equals(why("technology"));
  }
}
