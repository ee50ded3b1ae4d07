package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** "Redirects to the original address": a call that sends the caller on. */
public final class RedirectRule implements Rule {
  private static final Set<String> CALLERS =
      Set.of(
          "user", "client", "caller", "visitor", "browser", "server", "api", "endpoint", "system");

  @Override
  public String name() {
    return "redirect";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    return IntStream.range(0, tokens.size())
        .filter(at -> tokens.get(at).lower().matches("redirect(s|ed|ing|ion)?"))
        .mapToObj(at -> fact(tokens, at))
        .limit(1)
        .toList();
  }

  private static Fact fact(List<Token> tokens, int at) {
    var said = said(tokens, at);
    var span = tokens.get(start(tokens, at)).span().cover(said.getLast().span());
    return new Fact.Prescribed(new Prescription.Redirects(status(said), to(said)), span);
  }

  /** Where it leads to stands behind it, up to the next mark. */
  private static List<Token> said(List<Token> tokens, int at) {
    return tokens.subList(at, tokens.size()).stream()
        .takeWhile(token -> !token.isOneOf(",", ";", "(", ".", "and", "or", "if", "when"))
        .toList();
  }

  /** "The user will be redirected": who is sent on says no more. */
  private static int start(List<Token> tokens, int at) {
    int first = at;
    while (first > 0 && isCaller(tokens.get(first - 1))) {
      first--;
    }
    return first;
  }

  private static boolean isCaller(Token token) {
    return switch (token.tag()) {
      case AUX, PRON, DET, PART -> !token.isOneOf("not", "n't");
      case NOUN, PROPN, VERB, ADJ, ADV, NUM, ADP, CCONJ, SCONJ, PUNCT, OTHER ->
          CALLERS.contains(token.lemma()) || token.isOneOf("should", "must", "will");
    };
  }

  private static Optional<Integer> status(List<Token> said) {
    return said.stream()
        .map(Token::text)
        .filter(text -> text.matches("30[12378]"))
        .map(Integer::valueOf)
        .findFirst();
  }

  /** "To the original address". */
  private static Optional<Noun> to(List<Token> said) {
    var words =
        said.stream()
            .dropWhile(token -> !token.isOneOf("to"))
            .skip(1)
            .dropWhile(token -> token.tag() == Tag.DET || token.tag() == Tag.PRON)
            .takeWhile(token -> token.tag().isNominal() || token.tag() == Tag.ADJ)
            .map(Token::lower)
            .filter(word -> word.matches("[a-z]+"))
            .toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(new Noun(words));
  }
}
