package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** "There are three soil types: clay, sand and loam": what a value that is told of may be. */
public final class PossibleValuesRule implements WordingRule {
  private static final String VALUE = "[a-z][a-z-]*(?: (?!and |or )[a-z-]+)?";
  private static final String VALUES =
      "(?<values>"
          + VALUE
          + "(?:(?: ,)? (?:and|or) "
          + VALUE
          + "| , "
          + VALUE
          + ")+)(?= ?(?:[.;)]|$))";
  private static final String MANY =
      "(?:two|three|four|five|six|seven|eight|several|only|\\d)(?:"
          + " (?:possible|different|available|main|(?<initial>initial|default|predefined)))?";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "^there (?:are|will be|should be|must be|can be) "
                  + MANY
                  + " (?<name>"
                  + Wording.NAME
                  + "s)(?: options)? ?(?::|-|–|,|\\() "
                  + VALUES),
          Pattern.compile(
              "^(?:the )?(?:possible|available|allowed|valid|supported) (?<name>"
                  + Wording.NAME
                  + "s) (?:are|include|should be|must be|will be)(?: :)? "
                  + VALUES));

  @Override
  public String name() {
    return "possible-values";
  }

  @Override
  public List<String> keys() {
    return List.of("there ", "possible", "available", "allowed", "valid", "supported");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .first(
            WAYS,
            found ->
                found
                    .noun("name", lexicon)
                    .map(PossibleValuesRule::withoutOptions)
                    .filter(name -> !lexicon.isUsualThing(name) && !lexicon.isGeneric(name.text()))
                    .filter(name -> !lexicon.isActor(name.head()))
                    .map(name -> facts(name, found)))
        .orElse(List.of());
  }

  /** "Colour options": colours. */
  private static Noun withoutOptions(Noun name) {
    return name.words().size() > 1 && name.head().matches("option|value|choice")
        ? new Noun(name.words().subList(0, name.words().size() - 1))
        : name;
  }

  private static List<Fact> facts(Noun name, Wording.Found found) {
    var values =
        Arrays.stream(found.text("values").orElseThrow().split("(?: ,)? (?:and|or) | , ", -1))
            .map(String::strip)
            .distinct()
            .toList();
    var labels = values.stream().map(value -> value.replace(' ', '-')).toList();
    var choices = new Fact.EnumerationOf(Optional.of(name), name, labels, found.span());
    return found.text("initial").isEmpty()
        ? List.of(choices)
        : List.of(choices, records(name, values, found));
  }

  /** "Three initial soil types": where soil types are kept, those are there from the start. */
  private static Fact records(Noun name, List<String> values, Wording.Found found) {
    var rows = values.stream().map(value -> Map.of(Noun.of("name"), value)).toList();
    return new Fact.Prescribed(new Prescription.Records(name, rows), found.span());
  }
}
