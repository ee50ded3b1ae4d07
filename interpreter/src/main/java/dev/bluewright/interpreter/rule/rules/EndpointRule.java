package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.ResourcePath;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** "GET /plots/{id}": an operation written as a method and a path. */
public final class EndpointRule implements Rule {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final int FARTHEST = 6;

  @Override
  public String name() {
    return "endpoint";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    var facts = new ArrayList<Fact>();
    for (var i = 0; i < tokens.size(); i++) {
      var path = ResourcePath.of(tokens.get(i).text());
      if (path.isPresent()) {
        var place = i;
        method(tokens, i).ifPresent(method -> read(method, path.get(), tokens.get(place), facts));
      }
    }
    return facts;
  }

  /** The nearest method before the path, or else the first after it. */
  private static Optional<Token> method(List<Token> tokens, int path) {
    for (var i = path - 1; i >= Math.max(0, path - FARTHEST); i--) {
      if (METHODS.contains(tokens.get(i).text())) {
        return Optional.of(tokens.get(i));
      }
    }
    return tokens.subList(path + 1, Math.min(tokens.size(), path + 2 + FARTHEST)).stream()
        .filter(token -> METHODS.contains(token.text()))
        .findFirst();
  }

  private static void read(Token method, ResourcePath path, Token place, List<Fact> facts) {
    var span = method.span().cover(place.span());
    facts.add(
        new Fact.RouteNamed(
            method.text().toUpperCase(Locale.ROOT), path.template(), path.noun(), span));
    path.noun()
        .ifPresent(
            noun -> {
              operation(method.text(), path)
                  .ifPresent(operation -> facts.add(new Fact.OperationOn(operation, noun, span)));
              path.owner()
                  .ifPresent(
                      owner ->
                          facts.add(new Fact.RelationOf(Optional.of(owner), true, noun, span)));
            });
  }

  private static Optional<Operation> operation(String method, ResourcePath path) {
    return switch (method) {
      case "GET" -> Optional.of(path.endsInId() ? Operation.READ : Operation.LIST);
      case "POST" -> path.endsInId() ? Optional.empty() : Optional.of(Operation.CREATE);
      case "PUT", "PATCH" -> Optional.of(Operation.UPDATE);
      case "DELETE" -> Optional.of(Operation.DELETE);
      case String other -> Optional.<Operation>empty().filter(_ -> other.isEmpty());
    };
  }
}
