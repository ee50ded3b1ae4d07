package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.lexicon.Phrases;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Sentences about screens, about how the work is done, about technology, and what is not asked for.
 */
public final class SetAsideRule implements Rule {
  private static final Set<String> OF_PROGRAMS =
      Set.of(
          "unit",
          "integration",
          "acceptance",
          "regression",
          "smoke",
          "load",
          "stress",
          "performance",
          "api",
          "code",
          "system",
          "software",
          "usability",
          "user",
          "component",
          "feature",
          "function",
          "request",
          "endpoint",
          "end-to-end",
          "e2e",
          "jest",
          "junit",
          "pytest",
          "backend",
          "frontend",
          "security",
          "contract",
          "database",
          "ui");

  @Override
  public String name() {
    return "set-aside";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var match : lexicon.aside().in(statement.tokens())) {
      var alone = lexicon.aside().decidesAlone(match.topic()) || isShowing(match, statement);
      if (!isQuoted(match, statement)
          && (alone
              || !(isValue(match, statement, lexicon)
                  || isOfDomain(match, statement, lexicon)
                  || isOfBook(match, statement, lexicon)))) {
        facts.add(new Fact.SetAside(lexicon.aside().why(match.topic()), alone, match.span()));
      }
    }
    if (statement.sentence().text().strip().endsWith("?")) {
      facts.add(new Fact.SetAside(lexicon.aside().why("question"), false, statement.span()));
    }
    return facts;
  }

  /** A "button" field: a name is no screen. */
  private static boolean isQuoted(Phrases.Match match, Statement statement) {
    var tokens = statement.tokens();
    return match.first() > 0
        && match.last() + 1 < tokens.size()
        && tokens.get(match.first() - 1).isOneOf("\"", "“")
        && tokens.get(match.last() + 1).isOneOf("\"", "”");
  }

  /** "With a colour and a number of pages": one word that is usually a value of something. */
  private static boolean isValue(Phrases.Match match, Statement statement, Lexicon lexicon) {
    var word = statement.tokens().get(match.first());
    return match.first() == match.last()
        && word.tag().isNominal()
        && (isField(word.lower(), lexicon) || isField(word.lemma(), lexicon));
  }

  /** "A notebook page": of a book, and no screen. */
  private static boolean isOfBook(Phrases.Match match, Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    return match.first() == match.last()
        && match.first() > 0
        && tokens.get(match.first()).isOneOf("page", "pages")
        && lexicon.aside().hasPages(tokens.get(match.first() - 1).lower());
  }

  /** "An assignment", "their submissions": a thing that is usually kept, and not the reader's. */
  private static boolean isOfDomain(Phrases.Match match, Statement statement, Lexicon lexicon) {
    var word = statement.tokens().get(match.first());
    var before = match.first() == 0 ? "" : statement.tokens().get(match.first() - 1).lower();
    return match.topic().equals("work")
        && match.first() == match.last()
        && word.tag().isNominal()
        && lexicon.isUsualThing(Noun.of(word.lemma()))
        && (!word.isOneOf("test", "tests") || isOfTrade(match.first(), statement))
        && !List.of("this", "your", "our", "the").contains(before);
  }

  /** "Germination tests": what people do with things, and not with a program. */
  private static boolean isOfTrade(int test, Statement statement) {
    if (test == 0) {
      return false;
    }
    var before = statement.tokens().get(test - 1);
    return before.tag().isNominal() && !OF_PROGRAMS.contains(before.lemma());
  }

  private static boolean isField(String word, Lexicon lexicon) {
    return word.matches("[a-z]+") && lexicon.fieldTypes().isFieldName(Noun.of(word));
  }

  /** "The page shows …": what a screen does is no one else's doing. */
  private static boolean isShowing(Phrases.Match match, Statement statement) {
    return match.topic().equals("screens")
        && statement.clauses().stream()
            .filter(clause -> !clause.passive() && !clause.has("have", "belong"))
            .flatMap(clause -> clause.subjects().stream())
            .anyMatch(subject -> subject.span().contains(match.span()));
  }
}
