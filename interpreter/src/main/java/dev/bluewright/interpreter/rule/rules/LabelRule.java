package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import java.util.List;
import java.util.stream.IntStream;

/** "Plot booking: gardeners can …": a label before the sentence that says what it stands for. */
public final class LabelRule implements Rule {
  private static final int LONGEST = 7;
  private static final int SHORTEST_SENTENCE = 3;

  @Override
  public String name() {
    return "label";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    var end =
        IntStream.range(1, Math.min(LONGEST + 1, tokens.size()))
            .filter(i -> tokens.get(i).isOneOf(":", "-", "–", "—"))
            .findFirst()
            .orElse(0);
    if (end == 0 || tokens.size() - end <= SHORTEST_SENTENCE) {
      return List.of();
    }
    var label = tokens.subList(0, end);
    var rest = tokens.subList(end + 1, tokens.size());
    return isSentence(rest)
            && (saysWhoDoes(rest) || speaksOf(label, rest) || !namesValue(label, lexicon))
        ? List.of(new Fact.Framing(label.getFirst().span().cover(label.getLast().span())))
        : List.of();
  }

  private static boolean isSentence(List<Token> rest) {
    return rest.stream().anyMatch(token -> token.tag() == Tag.VERB || token.tag() == Tag.AUX);
  }

  /** "Members can add …", "This class …": no more is said of the label than the sentence says. */
  private static boolean saysWhoDoes(List<Token> rest) {
    return IntStream.range(1, Math.min(5, rest.size()))
        .anyMatch(
            i ->
                rest.get(i).tag() == Tag.AUX
                    && rest.get(i).isOneOf("can", "should", "will", "may")
                    && rest.get(i - 1).tag().isNominal());
  }

  /** "Bed: Each bed has …": the sentence names the label itself. */
  private static boolean speaksOf(List<Token> label, List<Token> rest) {
    return label.size() == 1
        && rest.size() > 2
        && rest.getFirst().isOneOf("a", "an", "each", "every", "the")
        && rest.get(1).lemma().equals(label.getFirst().lemma());
  }

  private static boolean namesValue(List<Token> label, Lexicon lexicon) {
    return TokenList.of(label).stream()
        .flatMap(item -> item.noun().stream())
        .anyMatch(noun -> lexicon.fieldTypes().isFieldName(noun));
  }
}
