package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.lexicon.Phrases;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the runtime does for every entity: REST, validation, errors, pages. */
public final class ConventionRule implements Rule {
  private static final Set<String> SPEAKING =
      Set.of(
          "accept", "return", "respond", "expect", "consume", "produce", "send", "expose",
          "follow");

  @Override
  public String name() {
    return "convention";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return lexicon.conventionsIn(statement.tokens()).stream()
        .flatMap(match -> read(match, statement))
        .toList();
  }

  /** The phrase, and the verb that speaks of it: "the API returns JSON". */
  private static Stream<Fact> read(Phrases.Match match, Statement statement) {
    var verbs =
        statement.clauses().stream()
            .filter(clause -> clause.span().contains(match.span()))
            .flatMap(clause -> clause.verbs().stream())
            .filter(verb -> SPEAKING.contains(verb.lemma()))
            .map(Token::span);
    return Stream.concat(Stream.of(match.span()), verbs)
        .map(span -> new Fact.Convention(operations(match.topic()), span));
  }

  private static List<Operation> operations(String topic) {
    return switch (topic) {
      case "create" -> List.of(Operation.CREATE, Operation.UPDATE);
      case "read" -> List.of(Operation.READ);
      case "list" -> List.of(Operation.LIST);
      case "persist" -> List.of(Operation.CREATE, Operation.READ);
      case String _ -> List.of(Operation.values());
    };
  }
}
