package dev.bluewright.interpreter.language;

import java.util.List;

/**
 * Whether the first word of a sentence names what the sentence is about, whatever it looks like.
 */
record FirstNames(List<Token> tokens) {
  /** Whether it does. */
  boolean isName() {
    return isNameOfWhatDoes() || isManyOfWhatHas() || isManyWhoDo();
  }

  /** "Payouts belong to", "Farmers have". */
  private boolean isManyOfWhatHas() {
    var first = tokens.getFirst();
    return tokens.size() > 1
        && tokens.get(1).isOneOf("have", "belong")
        && (first.tag() == Tag.OTHER || first.tag() == Tag.VERB)
        && Nouns.isPlural(first.lower());
  }

  /** "Guests place orders": who does something, and not what is done. */
  private boolean isManyWhoDo() {
    return tokens.size() > 2
        && tokens.getFirst().tag() == Tag.VERB
        && Nouns.isPlural(tokens.getFirst().lower())
        && !Verbs.isBase(tokens.getFirst().lower())
        && Verbs.isBase(tokens.get(1).lower())
        && !Nouns.isPlural(tokens.get(1).lower())
        && Nouns.isPlural(tokens.get(2).lower());
  }

  /** "Sailing: contains a route": of what stands before the colon, the rest tells. */
  private boolean isNameOfWhatDoes() {
    return tokens.size() > 4
        && tokens.getFirst().tag() == Tag.VERB
        && (isNameBeforeList()
            || (tokens.get(1).isOneOf(":")
                && tokens
                    .get(2)
                    .isOneOf("contains", "stores", "holds", "has", "represents", "includes"))
            || isNameWithType());
  }

  /** "Mooring: number, depth, price": no verb as dictionaries have it, and nouns alone follow. */
  private boolean isNameBeforeList() {
    return tokens.get(1).isOneOf(":")
        && !Verbs.isBase(tokens.getFirst().lower())
        && tokens.stream().anyMatch(word -> word.isOneOf(","))
        && tokens.stream()
            .skip(2)
            .allMatch(word -> word.tag().isNominal() || word.isOneOf(",", "and", "."));
  }

  /** "Build Date (date)": two words that begin as names do, and what kind of value it is. */
  private boolean isNameWithType() {
    return tokens.size() == 5
        && tokens.get(1).tag().isNominal()
        && Character.isUpperCase(tokens.get(1).text().charAt(0))
        && tokens.get(2).isOneOf("(")
        && tokens.get(4).isOneOf(")");
  }
}
