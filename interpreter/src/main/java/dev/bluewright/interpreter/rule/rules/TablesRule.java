package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "The database should have three tables: plots, beds and notes": kinds of things by their names.
 */
public final class TablesRule implements WordingRule {
  private static final String THING =
      "[a-z][a-z-]*(?: (?!(?:and|or|with|that|which|for|table|tables) )[a-z][a-z-]*)?";

  private static final Pattern WAY =
      Pattern.compile(
          "(?<lead>(?:(?:the|your) (?:database|schema|app|application|system|data model|api)"
              + " )?(?:(?:should|must|will|needs to|has to)"
              + " )?(?:have|has|having|contain|contains|need|needs|include|includes|define|create|comprise|comprises|consist"
              + " of|consists of|is structured into|is divided into) (?:at least |the following"
              + " |these )?(?:(?:two|three|four|five|six|\\d) )?(?:main |separate |different"
              + " )?(?:tables|models|entities|collections|resources)(?: ,)?(?: :| named| called|"
              + " such as)) (?<list>(?:the )?"
              + THING
              + "(?: , "
              + THING
              + ")*(?: ,)? and "
              + THING
              + ")(?= ?(?:[.;]|$))");

  private static final Pattern JOINED = Pattern.compile("(?: ,)? and | , ");

  @Override
  public String name() {
    return "tables";
  }

  @Override
  public List<String> keys() {
    return List.of("tables", "models", "entities", "collections", "resources");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .first(List.of(WAY), found -> things(found, lexicon))
        .orElse(List.of());
  }

  /** All that are listed, where each of them may be a thing. */
  private static Optional<List<Fact>> things(Wording.Found found, Lexicon lexicon) {
    var names = JOINED.splitAsStream(found.text("list").orElse("")).toList();
    var nouns =
        names.stream()
            .flatMap(name -> Wording.noun(name, lexicon).stream())
            .filter(lexicon.fieldTypes()::mayBeThing)
            .toList();
    return nouns.size() == names.size()
        ? Optional.of(
            Stream.concat(
                    Stream.of(new Fact.Framing(found.span("lead"))),
                    nouns.stream()
                        .<Fact>map(noun -> new Fact.EntityNamed(noun, found.span("list"))))
                .toList())
        : Optional.empty();
  }
}
