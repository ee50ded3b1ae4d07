package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "A hut model with name, height and price fields": values, listed before what they are called. */
public final class ListedFieldsRule implements WordingRule {
  private static final String ITEM =
      "(?!(?:fields|attributes|properties|columns|and|or|with|the|following)\\b)[a-z][a-z_-]*"
          + "(?: (?!(?:fields|attributes|properties|columns|and|or|with)\\b)[a-z][a-z_-]*)?";

  /** What stands before the word "fields": names alone. */
  static final String LIST =
      "(?<list>" + ITEM + "(?: , " + ITEM + ")*(?: ,)?(?: and| or)? " + ITEM + ")";

  static final String CALLED = "(?:fields|attributes|properties|columns)";

  private static final List<String> KEYS =
      List.of("fields", "attributes", "properties", "columns", "model", "entity", "table");

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:(?:implement|create|define|add|design|build|make|have) )?(?:an? |the"
                  + " )?(?<thing>[a-z]+(?: [a-z]+)?) (?:model|entity|table|schema)"
                  + " (?:with|having|containing) (?:the )?(?:following )?"
                  + LIST
                  + " "
                  + CALLED),
          Pattern.compile("^(?:the |all |an? )?(?<thing>[a-z]+) with " + LIST + " " + CALLED),
          Pattern.compile(
              "^(?:implement|create|define|add|design|build|make|set up|generate|write) (?:an? |the"
                  + " )(?<thing>[a-z]+(?: [a-z]+)?) (?:model|entity|table)"
                  + " (?:with|having|containing|that has|which has) (?=[^.;]* (?:,|and) )(?:an? )?"
                  + LIST.replace("(?: ,)?(?: and| or)? ", "(?: ,)?(?: and)? (?:an? )?")
                      .replace("(?: , ", "(?: , (?:an? )?")
                  + "(?= ?(?:[.;]|$))"));

  @Override
  public String name() {
    return "listed-fields";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .first(
            WAYS,
            found -> found.noun("thing", lexicon).map(thing -> facts(thing, found, statement)))
        .orElse(List.of());
  }

  private static List<Fact> facts(Noun thing, Wording.Found found, Statement statement) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact.EntityNamed(thing, found.span("thing")));
    var name = new ArrayList<Token>();
    for (var token : within(found.span("list"), statement)) {
      if (token.isOneOf(",", "and", "or")) {
        field(thing, name).ifPresent(facts::add);
        name.clear();
      } else if (!token.isOneOf("a", "an")) {
        name.add(token);
      }
    }
    field(thing, name).ifPresent(facts::add);
    return facts;
  }

  private static List<Token> within(Span span, Statement statement) {
    return statement.tokens().stream().filter(token -> span.contains(token.span())).toList();
  }

  private static Optional<Fact> field(Noun thing, List<Token> name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var words = name.stream().flatMap(token -> Naming.split(token.text(), false).stream()).toList();
    var span = name.getFirst().span().cover(name.getLast().span());
    return Optional.of(new Fact.FieldOf(Optional.of(thing), new Noun(words), false, span));
  }

  /** Where a sentence lists names of values. */
  static Optional<String> listed(Statement statement) {
    var wording = statement.wording();
    return wording.mentions(KEYS)
        ? wording.first(WAYS, found -> found.text("list"))
        : Optional.empty();
  }
}
