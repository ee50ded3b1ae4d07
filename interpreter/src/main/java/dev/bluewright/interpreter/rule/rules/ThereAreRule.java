package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "There are a bed, a plot and a visit entity", "there are beds, plots and visits", "the database
 * should contain beds and plots": kinds of things that are kept.
 */
public final class ThereAreRule implements WordingRule {
  private static final String ITEM = "(?:an? |the )?[a-z]+(?: (?!and |or )[a-z]+)?";
  private static final String THERE_ARE =
      "there (?:can be|could be|are|is|will be|should be|must be)";
  private static final Pattern NAMED =
      Pattern.compile(
          THERE_ARE
              + " (?<list>"
              + ITEM
              + "(?:(?: ,)?(?: and| or| ,)? "
              + ITEM
              + "){0,7}?) (?:entity|entities|models?)(?= ?(?:[.,;)]|$))");

  private static final String THINGS = "(?:all |the |our |my )*[a-z]+(?: (?!and |or )[a-z]+)?";
  private static final String END = "(?= ?(?:[.;]|$))";
  private static final String SHOULD = "(?:(?:should|must|will|shall|needs to|has to|can) )?";
  private static final String HOLD =
      "(?:contains?|holds?|stores?|keeps?|saves?|maintains?|includes?)";
  private static final String OF =
      "(?:information|data|details|records?) (?:of|about|on|for|regarding)";

  /** Several of them, each of which there are many. */
  private static final String SEVERAL =
      "(?<list>" + THINGS + "(?: , " + THINGS + "){0,7}(?: ,)? and " + THINGS + ")";

  /** One of them, or several. */
  private static final String SOME =
      "(?<list>" + THINGS + "(?:(?: , " + THINGS + "){0,7}(?: ,)? and " + THINGS + ")?)";

  private static final List<Pattern> MANY =
      List.of(
          Pattern.compile("^(?:in [a-z ]+? ,? ?)?" + THERE_ARE + " " + SEVERAL + END),
          Pattern.compile(
              "^(?:the|our|this|my|your) (?:database|db|data store) "
                  + SHOULD
                  + "(?:"
                  + HOLD
                  + "|has|have) (?:"
                  + OF
                  + " )?"
                  + SOME
                  + END),
          Pattern.compile(
              "^(?:the|our|this|my|your|it) ?(?:system|app|application|platform|service|website|site"
                  + "|software|backend|api)? ?"
                  + SHOULD
                  + HOLD
                  + " "
                  + OF
                  + " "
                  + SOME
                  + END),
          Pattern.compile(
              "^(?:we|i) (?:also )?(?:need|want|have|would like|must)(?: to| a way to| to be able"
                  + " to)? "
                  + HOLD
                  + " "
                  + OF
                  + " "
                  + SOME
                  + END),
          Pattern.compile(
              "^(?:we|i) (?:also )?(?:need|want|would like) (?:an? |the )?(?:database|list|register)"
                  + " (?:of|for) "
                  + SOME
                  + END));

  @Override
  public String name() {
    return "there-are";
  }

  @Override
  public List<String> keys() {
    return List.of("there ", "database", "information ", "data ", "details ", "record", "list of");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    var named =
        wording.all(
            NAMED,
            found ->
                found.nouns("list", lexicon).stream()
                    .filter(
                        noun -> !lexicon.isGeneric(noun.head()) && Things.isThing(noun, lexicon))
                    .map(noun -> new Fact.EntityNamed(noun, found.span())));
    return named.isEmpty()
        ? wording.first(MANY, found -> many(found, statement, lexicon)).orElse(List.of())
        : List.copyOf(named);
  }

  /** All that are listed, where each of them is many and may be a thing, or somebody. */
  private static Optional<List<Fact>> many(
      Wording.Found found, Statement statement, Lexicon lexicon) {
    var span = found.span("list");
    var items =
        TokenList.of(
            statement.tokens().stream().filter(token -> span.contains(token.span())).toList());
    var facts = new ArrayList<Fact>();
    facts.add(new Fact.Framing(new Span(found.span().start(), span.start())));
    for (var item : items) {
      noun(item, lexicon).ifPresent(noun -> facts.add(new Fact.EntityNamed(noun, item.span())));
    }
    var nouns = facts.stream().skip(1).map(fact -> ((Fact.EntityNamed) fact).noun()).toList();
    if (nouns.size() < items.size()) {
      return Optional.empty();
    }
    return nouns.contains(Who.ADMIN)
        ? Optional.of(List.of(new AccessFact.RolesNamed(nouns, found.span())))
        : Optional.of(facts);
  }

  private static Optional<Noun> noun(TokenList.Item item, Lexicon lexicon) {
    return Wording.noun(item.value().toLowerCase(Locale.ROOT), lexicon)
        .filter(_ -> item.isPlural())
        .filter(noun -> !lexicon.isGeneric(noun.head()) && !lexicon.isSystem(noun.head()))
        .filter(lexicon.fieldTypes()::mayBeThing);
  }
}
