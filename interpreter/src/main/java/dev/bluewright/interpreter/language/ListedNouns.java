package dev.bluewright.interpreter.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words in a list of what a thing holds that look like verbs, and are nouns like the others. */
final class ListedNouns {
  private static final Set<String> HOLDING = Set.of("has", "contains", "holds", "includes");
  private static final Set<String> NAMES = Set.of("date", "time", "number", "name", "code");

  private final List<Token> tokens;

  ListedNouns(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * Whether a word is one.
   *
   * @param i its place
   * @param before the last place before it and the marks and words that join it to others
   */
  boolean isOne(int i, int before) {
    return isListed(i, before) || isHeld(i, before);
  }

  /** "values such as a name, order items and a check-in date": one more of what is listed. */
  private boolean isListed(int i, int before) {
    var opened = false;
    for (var j = before; j >= 0 && tokens.get(j).tag() != Tag.VERB && !opened; j--) {
      opened =
          tokens.get(j).isOneOf("including", "containing", "like", "(")
              || (tokens.get(j).isOneOf("such") && tokens.get(j + 1).isOneOf("as"));
    }
    return opened
        && next(i).filter(t -> t.tag().isNominal() || NAMES.contains(t.lower())).isPresent();
  }

  /** "A box has a label and order lines": behind "has" no second verb is a base form. */
  private boolean isHeld(int i, int before) {
    var earlier = tokens.subList(0, before + 1);
    return earlier.stream().anyMatch(t -> t.tag() == Tag.VERB)
        && earlier.stream().allMatch(t -> t.tag() != Tag.VERB || HOLDING.contains(t.lower()))
        && earlier.stream().noneMatch(t -> t.tag() == Tag.AUX || t.isOneOf("to"))
        && next(i).filter(t -> t.tag().isNominal()).isPresent();
  }

  private Optional<Token> next(int i) {
    return i + 1 < tokens.size() ? Optional.of(tokens.get(i + 1)) : Optional.empty();
  }
}
