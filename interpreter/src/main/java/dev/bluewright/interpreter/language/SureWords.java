package dev.bluewright.interpreter.language;

import java.util.List;
import java.util.Optional;

/** Words that can only be one thing for the words around them. */
final class SureWords {
  private final List<Token> tokens;

  SureWords(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** "Deleting an unknown plot answers 404", "answers with 204": the number is the answer. */
  boolean isAnswered(int i) {
    return i > 0
        && tokens
            .get(i)
            .isOneOf(
                "answer", "answers", "return", "returns", "respond", "responds", "give", "gives")
        && tokens.stream()
            .skip(i + 1L)
            .dropWhile(word -> word.isOneOf("with", "a", "status", "code", "`"))
            .findFirst()
            .filter(word -> word.text().matches("[1-5]\\d\\d"))
            .isPresent();
  }

  /** "A name, a kind, a size": the small word before a noun, whatever stands before it. */
  boolean isArticle(int i) {
    return (tokens.get(i).text().equals("a") || tokens.get(i).text().equals("an"))
        && next(i).filter(word -> word.tag().isNominal() || word.tag() == Tag.ADJ).isPresent();
  }

  /** "Each bed corresponds to a plot", "beds consist of plots". */
  boolean isLink(int i) {
    return tokens.get(i).isOneOf("corresponds", "consists", "correspond", "consist")
        && next(i).filter(word -> word.isOneOf("to", "of")).isPresent();
  }

  /** "A garden composed of plots": with plots. */
  boolean isOfParts(int i) {
    return i > 0
        && tokens.get(i).isOneOf("composed", "comprised", "consisting")
        && tokens.get(i - 1).tag().isNominal()
        && next(i).filter(word -> word.isOneOf("of")).isPresent();
  }

  /** "Add tools, like a rake, a hose, etc": what follows are examples. */
  boolean isBeforeExamples(int i) {
    return i > 1
        && tokens.get(i).isOneOf("like")
        && (tokens.get(i - 1).isOneOf(",") || tokens.get(i - 1).tag().isNominal())
        && tokens.stream().skip(i).anyMatch(word -> word.isOneOf("etc", "etc."))
        && tokens.stream().skip(i + 1L).noneMatch(word -> word.tag() == Tag.PRON);
  }

  /** "Responsible for adding plots". */
  boolean isDuty(int i) {
    return i > 1
        && tokens.get(i).lower().endsWith("ing")
        && tokens.get(i - 1).isOneOf("for")
        && tokens.get(i - 2).isOneOf("responsible");
  }

  /** "Returns the plot and counts its views": what is done beside, to what is named behind it. */
  boolean isJoinedDeed(int i) {
    return i > 2
        && tokens.get(i).lower().endsWith("s")
        && Verbs.isForm(tokens.get(i).lower())
        && tokens.get(i - 1).isOneOf("and", "or", "then")
        && next(i).filter(t -> t.isOneOf("it", "its", "them", "their")).isPresent()
        && tokens.subList(0, i - 1).stream()
            .anyMatch(t -> t.tag() == Tag.VERB && t.lower().endsWith("s"));
  }

  private Optional<Token> next(int i) {
    return i + 1 < tokens.size() ? Optional.of(tokens.get(i + 1)) : Optional.empty();
  }
}
