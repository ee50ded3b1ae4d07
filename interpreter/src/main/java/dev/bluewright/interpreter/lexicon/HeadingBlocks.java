package dev.bluewright.interpreter.lexicon;

import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.language.WordList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Headings that say something about all that stands below them.
 *
 * <p>A heading does so when nothing is left of it but words that do not matter: "Frontend
 * requirements" does, "Designing a library" does not. Thread safety: immutable.
 */
final class HeadingBlocks {
  private static final String OPTIONAL = "optional";
  private static final int LONGEST_OPTIONAL = 8;

  private final Phrases phrases;
  private final Set<String> filler;

  HeadingBlocks(WordList list) {
    this.phrases = new Phrases(list, List.of(OPTIONAL, "scope", "process", "screens"));
    this.filler = new HashSet<>(list.words("filler"));
  }

  Optional<String> of(List<Token> heading) {
    var matches = phrases.in(heading);
    var optional = matches.stream().anyMatch(match -> match.topic().equals(OPTIONAL));
    if (optional && heading.size() <= LONGEST_OPTIONAL) {
      return Optional.of(OPTIONAL);
    }
    var words = heading.stream().filter(HeadingBlocks::isWord).toList();
    var nothingElse =
        words.stream()
            .allMatch(
                word ->
                    isFiller(word)
                        || matches.stream().anyMatch(match -> match.span().contains(word.span())));
    return nothingElse ? matches.stream().map(Phrases.Match::topic).findFirst() : Optional.empty();
  }

  private boolean isFiller(Token word) {
    return filler.contains(word.lower()) || filler.contains(word.lemma());
  }

  private static boolean isWord(Token token) {
    return token.text().chars().anyMatch(Character::isLetter);
  }
}
