package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import dev.bluewright.interpreter.rule.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** "Functionalities for plot registration, seed orders, and bed management": what can be done. */
public final class FunctionsRule implements Rule {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "functionality",
          "functionalities",
          "function",
          "functions",
          "feature",
          "features",
          "module",
          "modules",
          "capabilities",
          "functionalites");
  private static final int LONGEST = 4;

  @Override
  public String name() {
    return "functions";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    var start = TokenList.after(FUNCTIONS, tokens);
    if (start == 0) {
      return List.of();
    }
    var facts = new ArrayList<Fact>();
    var items = TokenList.of(tokens.subList(start, tokens.size()));
    for (var item : items.size() < 2 ? List.<TokenList.Item>of() : items) {
      if (item.tokens().size() <= LONGEST) {
        read(item, lexicon).forEach(facts::add);
      }
    }
    return facts;
  }

  private static Stream<Fact> read(TokenList.Item item, Lexicon lexicon) {
    var first = item.tokens().getFirst();
    var last = item.tokens().getLast();
    var done = lexicon.operations(first.lemma());
    var named = lexicon.operationsOfNoun(last.lower());
    var isVerb = VerbForms.isBase(first.lower()) && named.isEmpty() && !isAsked(last);
    if (first.isGerund() || isVerb) {
      return item.tokens().size() > 1
          ? operations(done, noun(item, 1, item.tokens().size(), lexicon), item)
          : Stream.of();
    }
    if (item.tokens().size() > 1) {
      var before = noun(item, 0, item.tokens().size() - 1, lexicon);
      if (isAsked(last)) {
        return before.stream()
            .map(each -> new Fact.QueryOn(query(last), Optional.of(each), List.of(), item.span()));
      }
      if (isOfThing(last, before, lexicon)) {
        return made(before, last, item);
      }
      if (!named.isEmpty() && !last.isOneOf("scheduling")) {
        return operations(named, before, item);
      }
    }
    return noun(item, 0, item.tokens().size(), lexicon)
        .filter(noun -> item.isPlural() && lexicon.isUsualThing(noun))
        .filter(lexicon.fieldTypes()::mayBeThing)
        .<Fact>map(noun -> new Fact.EntityNamed(noun, item.span()))
        .stream();
  }

  /** "Plot search", "event filtering": how records are asked for. */
  private static boolean isAsked(Token last) {
    return last.isOneOf("search", "searching", "filtering", "filter", "filters");
  }

  private static Fact.Query query(Token last) {
    return last.isOneOf("search", "searching") ? Fact.Query.SEARCH : Fact.Query.FILTER;
  }

  /** "Plot booking", "event registration": a record of its own, of that thing. */
  private static boolean isOfThing(Token last, Optional<Noun> before, Lexicon lexicon) {
    return last.isOneOf("booking", "bookings", "reservation", "reservations", "rental", "rentals")
        || (last.isOneOf("registration", "registrations")
            && before.filter(noun -> lexicon.events().isAttended(noun.head())).isPresent());
  }

  private static Stream<Fact> made(Optional<Noun> noun, Token last, TokenList.Item item) {
    var made = Noun.of(Nouns.singular(last.lower()));
    return noun.stream()
        .flatMap(
            each ->
                Stream.of(
                    new Fact.EntityNamed(made, item.span()),
                    new Fact.RelationOf(Optional.of(made), false, each, item.span())));
  }

  private static Stream<Fact> operations(
      Set<Operation> operations, Optional<Noun> noun, TokenList.Item item) {
    return noun.stream()
        .flatMap(
            each ->
                Stream.concat(
                    operations.isEmpty()
                        ? Stream.of()
                        : Stream.of(new Fact.EntityNamed(each, item.span())),
                    operations.stream()
                        .map(operation -> new Fact.OperationOn(operation, each, item.span()))));
  }

  private static Optional<Noun> noun(TokenList.Item item, int from, int to, Lexicon lexicon) {
    var words = item.tokens().subList(from, to).stream().map(Token::lower).toList();
    return Wording.noun(String.join(" ", words), lexicon)
        .filter(noun -> !lexicon.isGeneric(noun.text()) && !lexicon.isSystem(noun.head()))
        .filter(lexicon.fieldTypes()::mayBeThing);
  }
}
