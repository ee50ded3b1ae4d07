package dev.bluewright.interpreter.lexicon;

import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.language.WordList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Phrases that tell what a sentence is about where nothing in it found a place.
 *
 * <p>Thread safety: immutable.
 */
public final class Late {
  private final WordList list = WordList.read(Late.class, "late.txt");
  private final Pattern builders =
      Pattern.compile(
          "(?i)as an? (?:[a-z]+ )?(?:"
              + String.join("|", list.words("builders"))
              + ")\\s*,?\\s+i\\b");
  private final Pattern asked =
      Pattern.compile("(?i)\\b(?:" + String.join("|", list.words("asked of a service")) + ")\\b");
  private final Phrases aside = new Phrases(list, List.of("program", "work"));
  private final Phrases unsupported = new Phrases(list, List.of("shape", "who"));

  Late() {}

  /** Why a sentence is not about the back end. */
  public Optional<String> aside(List<Token> tokens) {
    return why(aside, tokens);
  }

  /** Why what a sentence asks for cannot be built. */
  public Optional<String> unsupported(List<Token> tokens) {
    return why(unsupported, tokens);
  }

  /** Why another way of requests and answers cannot be built. */
  public String whyShaped() {
    return list.why("shape");
  }

  /** Why a sentence in which somebody who builds the service speaks is not about the back end. */
  public Optional<String> work(String sentence) {
    return isOfBuilder(sentence) && !asked.matcher(sentence).find()
        ? Optional.of(list.why("work"))
        : Optional.empty();
  }

  /** Whether somebody who builds the service speaks: "As a developer, I want". */
  public boolean isOfBuilder(String sentence) {
    return builders.matcher(sentence).lookingAt();
  }

  private Optional<String> why(Phrases phrases, List<Token> tokens) {
    return phrases.in(tokens).stream().findFirst().map(match -> list.why(match.topic()));
  }
}
