package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "Add a plot using the POST method", "build a PUT route that updates plots": the method with which
 * every service does so.
 */
public final class MethodRule implements WordingRule {
  private static final String METHOD = "(?<method>get|post|put|patch|delete)";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:using|via|through|with|by) (?:an? |the )?(?:http )?"
                  + METHOD
                  + " (?:http )?(?:method|request|verb|call)s?"),
          Pattern.compile(
              "(?:(?:build|add|create|implement|provide|expose|write|make|define|include|there"
                  + " (?:is|should be|must be)) )?(?:an? )(?:new |simple |rest |restful |http )*"
                  + METHOD
                  + " (?:http )?(?:route|endpoint|request|call) (?:(?:that|which|to|for)(?:"
                  + " (?:can|will|should|must))?)"));

  @Override
  public String name() {
    return "method";
  }

  @Override
  public List<String> keys() {
    return List.of(" method", " request", " verb", " call", " route", " endpoint");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return WAYS.stream()
        .flatMap(
            way ->
                statement
                    .wording()
                    .<Fact>all(way, found -> read(statement, found, lexicon))
                    .stream())
        .toList();
  }

  private static Stream<Fact> read(Statement statement, Wording.Found found, Lexicon lexicon) {
    return asks(statement, usual(found.text("method").orElse("")), lexicon)
        ? Stream.of(new Fact.Framing(found.span()))
        : Stream.empty();
  }

  private static boolean asks(Statement statement, Set<Operation> usual, Lexicon lexicon) {
    return statement.clauses().stream()
        .flatMap(clause -> clause.verbs().stream())
        .flatMap(verb -> lexicon.operations(verb.lemma()).stream())
        .anyMatch(usual::contains);
  }

  private static Set<Operation> usual(String method) {
    return switch (method) {
      case "get" -> Set.of(Operation.READ, Operation.LIST);
      case "post" -> Set.of(Operation.CREATE);
      case "put", "patch" -> Set.of(Operation.UPDATE);
      case String _ -> Set.of(Operation.DELETE);
    };
  }
}
