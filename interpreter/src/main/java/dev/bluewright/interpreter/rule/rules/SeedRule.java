package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** "It starts with the categories tools, toys and books": records that are there from the start. */
public final class SeedRule implements Rule {
  private static final Set<String> VERBS =
      Set.of(
          "start", "begin", "come", "ship", "seed", "preload", "populate", "prefill", "initialize");
  private static final Set<String> LEADS =
      Set.of("the", "these", "following", "six", "some", "default", "initial", "already", "its");
  private static final Noun NAME = Noun.of("name");

  @Override
  public String name() {
    return "seed";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    for (int at = 1; at < tokens.size(); at++) {
      if (tokens.get(at).lower().equals("with") && isStart(tokens.subList(0, at))) {
        return records(tokens.get(at - 1), tokens.subList(at + 1, tokens.size()));
      }
    }
    return List.of();
  }

  private static boolean isStart(List<Token> before) {
    return before.subList(Math.max(0, before.size() - 2), before.size()).stream()
        .anyMatch(token -> VERBS.contains(token.lemma()) || VERBS.contains(token.lower()));
  }

  /** A plural, and behind it what each is called. */
  private static List<Fact> records(Token verb, List<Token> rest) {
    var words = new ArrayList<String>();
    int at = 0;
    while (at < rest.size() && words.stream().noneMatch(Nouns::isPlural)) {
      var token = rest.get(at++);
      if (LEADS.contains(token.lower()) || token.tag() == Tag.NUM || token.tag() == Tag.DET) {
        continue;
      }
      if (!token.text().matches("[A-Za-z]+")) {
        return List.of();
      }
      words.add(token.lower());
    }
    var names = TokenList.of(rest.subList(at, rest.size()));
    if (words.isEmpty() || words.size() > 3 || names.size() < 2 || names.size() > 100) {
      return List.of();
    }
    words.set(words.size() - 1, Nouns.singular(words.getLast()));
    return facts(new Noun(words), names, verb, rest);
  }

  private static List<Fact> facts(
      Noun noun, List<TokenList.Item> names, Token verb, List<Token> rest) {
    if (names.stream().anyMatch(item -> item.tokens().size() > 4)) {
      return List.of();
    }
    var rows = names.stream().<Map<Noun, String>>map(item -> Map.of(NAME, item.value())).toList();
    var span = verb.span().cover(rest.getLast().span());
    return List.of(
        new Fact.EntityNamed(noun, span),
        new Fact.FieldOf(Optional.of(noun), NAME, false, span),
        new Fact.Prescribed(new Prescription.Records(noun, rows), span));
  }
}
