package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;

/** "It provides two endpoints", "all features work correctly": nothing in particular. */
public final class EmptyTalkRule implements Rule {
  private static final int SHORTEST = 3;

  @Override
  public String name() {
    return "empty-talk";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    var words = tokens.stream().filter(token -> Character.isLetterOrDigit(token.text().charAt(0)));
    var nouns = tokens.stream().filter(token -> token.tag().isNominal()).toList();
    return tokens.size() >= SHORTEST
            && tokens.stream().noneMatch(token -> token.text().startsWith("/"))
            && !nouns.isEmpty()
            && nouns.stream().anyMatch(noun -> lexicon.asking().isEmpty(noun.lemma()))
            && words.allMatch(token -> saysNothing(token, lexicon))
        ? List.of(new Fact.SetAside(lexicon.aside().why("empty"), false, statement.span()))
        : List.of();
  }

  private static boolean isPlain(Token token, Lexicon lexicon) {
    return lexicon.isPlain(token.lower())
        || lexicon.isPlainBeforeNouns(token.lower())
        || lexicon.asking().isEmpty(token.lower());
  }

  private static boolean saysNothing(Token token, Lexicon lexicon) {
    return switch (token.tag()) {
      case NOUN, PROPN ->
          lexicon.asking().isEmpty(token.lemma())
              || lexicon.isSystem(token.lemma())
              || lexicon.isActor(token.lemma());
      case VERB ->
          lexicon.asking().isLight(token.lemma()) || lexicon.asking().isEmpty(token.lemma());
      case ADJ, OTHER -> isPlain(token, lexicon);
      case ADV -> !token.lower().endsWith("ly") || isPlain(token, lexicon);
      case NUM, PRON, AUX, ADP, DET, PART, CCONJ, SCONJ, PUNCT -> true;
    };
  }
}
