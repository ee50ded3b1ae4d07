package dev.bluewright.interpreter.draft;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;

/**
 * "… so that I can plan my day": why somebody wants what stands before it. A purpose asks for
 * nothing itself.
 */
public final class Purpose {
  private Purpose() {}

  /** The facts of a statement without those that stand in its purpose. */
  public static List<Fact> cut(Statement statement, List<Fact> facts) {
    var wanted = before(statement.tokens());
    if (wanted.size() == statement.tokens().size()) {
      return facts;
    }
    var end = wanted.getLast().span().end();
    return facts.stream().filter(fact -> fact.span().start() < end).toList();
  }

  /** The words before the purpose; all where there is none. */
  static List<Token> before(List<Token> tokens) {
    for (var i = 3; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).isOneOf("so")
          && tokens.get(i + 1).isOneOf("that", "i", "we", "they", "he", "she", "users", "it")) {
        return tokens.subList(0, i);
      }
    }
    return tokens;
  }
}
