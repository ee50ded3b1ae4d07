package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Customs;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * "Responds with an array, even with no results", "return the updated plot": how every service
 * answers.
 */
public final class CustomRule implements Rule {
  private final Customs customs = new Customs();

  @Override
  public String name() {
    return "custom";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return customs.of(statement.tokens()).flatMap(match -> read(match, statement, lexicon)).stream()
        .toList();
  }

  private static Optional<Fact> read(Customs.Match match, Statement statement, Lexicon lexicon) {
    var about = noun(match.others());
    var named = about.isPresent() == !match.others().isEmpty();
    return !named || about.filter(noun -> isValue(noun, lexicon)).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Fact.Prescribed(new Prescription.Usual(match.custom(), about), statement.span()));
  }

  private static Optional<Noun> noun(List<Token> tokens) {
    var words = new ArrayList<>(tokens.stream().map(Token::lower).toList());
    if (words.isEmpty() || !words.stream().allMatch(word -> word.matches("[a-z][a-z0-9]*"))) {
      return Optional.empty();
    }
    words.set(words.size() - 1, Nouns.singular(words.getLast()));
    return Optional.of(new Noun(words));
  }

  private static boolean isValue(Noun noun, Lexicon lexicon) {
    return noun.words().size() == 1 && lexicon.fieldTypes().isFieldName(noun);
  }
}
