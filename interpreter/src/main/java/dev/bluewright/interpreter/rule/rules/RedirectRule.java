package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;

/** "Redirects to the original address": a call that sends the caller on. */
public final class RedirectRule implements Rule {
  @Override
  public String name() {
    return "redirect";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    return tokens.stream()
        .filter(token -> token.lower().matches("redirect(s|ed|ing)?"))
        .<Fact>map(
            token ->
                new Fact.Prescribed(
                    new Prescription.Redirects(), token.span().cover(end(token, tokens).span())))
        .limit(1)
        .toList();
  }

  /** Where it leads to stands behind it, up to the next mark. */
  private static Token end(Token verb, List<Token> tokens) {
    return tokens.subList(tokens.indexOf(verb), tokens.size()).stream()
        .takeWhile(token -> !token.isOneOf(",", ";", "(", "and", "or", "if", "when"))
        .reduce(verb, (_, last) -> last);
  }
}
