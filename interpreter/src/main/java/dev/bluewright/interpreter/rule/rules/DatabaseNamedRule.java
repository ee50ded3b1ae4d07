package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;

/** "Store data in PostgreSQL": the database. */
public final class DatabaseNamedRule implements Rule {
  @Override
  public String name() {
    return "database-named";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var match : lexicon.databasesIn(statement.tokens())) {
      var word = statement.tokens().get(match.first()).lower();
      var start = aroundStart(statement.tokens(), match.first());
      var end = aroundEnd(statement.tokens(), match.last());
      facts.add(
          new Fact.DatabaseNamed(
              "unsupported".equals(match.topic()) ? word : match.topic(), start.cover(end)));
    }
    return facts;
  }

  /** "Store data in" before the name says the same. */
  private static Span aroundStart(List<Token> tokens, int first) {
    var i = first;
    while (i > 0
        && tokens
            .get(i - 1)
            .isOneOf(
                "store",
                "save",
                "persist",
                "keep",
                "all",
                "the",
                "data",
                "in",
                "a",
                "use",
                "using",
                "to",
                "into",
                "with",
                "database",
                "records",
                "information",
                "stored",
                "saved",
                "persisted",
                "be",
                "is",
                "should",
                "must",
                "on",
                "for",
                "storage",
                "as",
                "db",
                "everything",
                "connect",
                "and",
                "via",
                "backed",
                "by",
                "persistence",
                ":")) {
      i--;
    }
    return tokens.get(i).span();
  }

  private static Span aroundEnd(List<Token> tokens, int last) {
    var i = last;
    while (i + 1 < tokens.size()
        && tokens
            .get(i + 1)
            .isOneOf(
                "database",
                "db",
                "for",
                "storage",
                "persistence",
                "data",
                "as",
                "the",
                "to",
                "store",
                "records",
                "proper",
                "relationship",
                "relationships",
                "with",
                "integration",
                "all",
                "information",
                "tables")) {
      i++;
    }
    return tokens.get(i).span();
  }
}
