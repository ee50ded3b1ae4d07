package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** "View their order history": the orders that there are, and no earlier versions of one. */
public final class PastRule implements Rule {
  /** Of which every one is of the past. */
  private static final Set<String> RECORDS =
      Set.of(
          "loan",
          "order",
          "purchase",
          "payment",
          "transaction",
          "donation",
          "expense",
          "income",
          "rental",
          "sale",
          "ride",
          "delivery",
          "shipment",
          "submission",
          "search",
          "login");

  private static final Pattern OF_ALL =
      Pattern.compile(
          "(?:(?:history|record) of|(?:view|see|list|check|browse|filter)(?: all)?(?: their| his| her| my| your| the)? (?:past|previous|earlier)) (?:(?:all|their|the|past|previous|his|her|my|your|its) )*(?<thing>[a-z]+s)(?= ?(?:[.,;)]|$))");

  @Override
  public String name() {
    return "past";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    var facts = new ArrayList<Fact>();
    IntStream.range(1, tokens.size())
        .filter(at -> isHistory(tokens.get(at)))
        .forEach(
            at ->
                thing(tokens, at, lexicon)
                    .ifPresent(noun -> read(noun, span(tokens, at, lexicon), facts)));
    statement.wording().each(OF_ALL, found -> ofAll(found, lexicon, facts));
    return facts;
  }

  /** "A history of all bookings". */
  private static void ofAll(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    found
        .noun("thing", lexicon)
        .filter(noun -> RECORDS.contains(noun.head()) || lexicon.events().isMade(noun))
        .ifPresent(noun -> read(noun, found.span(), facts));
  }

  private static void read(Noun noun, Span span, List<Fact> facts) {
    facts.add(new Fact.OperationOn(Operation.LIST, noun, span));
    facts.add(new Fact.Picked(noun, "history", span));
  }

  /** Whether the word at a place asks for a list of what is kept, and for no versions of it. */
  static boolean isOfThings(List<Token> tokens, int at, Lexicon lexicon) {
    return isHistory(tokens.get(at)) && thing(tokens, at, lexicon).isPresent();
  }

  private static boolean isHistory(Token token) {
    return token.isOneOf("history", "histories");
  }

  private static Optional<Noun> thing(List<Token> tokens, int at, Lexicon lexicon) {
    if (at == 0 || !tokens.get(at - 1).tag().isNominal()) {
      return Optional.empty();
    }
    var words = Naming.split(tokens.get(at - 1), true);
    return Optional.of(words)
        .filter(each -> each.stream().allMatch(word -> word.matches("[a-z][a-z0-9]*")))
        .filter(each -> !each.isEmpty())
        .map(Noun::new)
        .filter(noun -> Things.isKept(noun, lexicon));
  }

  /** With the verb before it, which only looks: "view order history". */
  private static Span span(List<Token> tokens, int at, Lexicon lexicon) {
    return IntStream.iterate(at - 2, i -> i >= Math.max(0, at - 4), i -> i - 1)
        .filter(i -> lexicon.operations(tokens.get(i).lemma()).contains(Operation.LIST))
        .mapToObj(i -> tokens.get(i).span().cover(tokens.get(at).span()))
        .findFirst()
        .orElse(tokens.get(at - 1).span().cover(tokens.get(at).span()));
  }
}
