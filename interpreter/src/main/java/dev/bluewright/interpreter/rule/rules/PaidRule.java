package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "Guests pay their bills by card, cheque or cash", "supports several payment methods, such as cash
 * and bank transfer": money that passes between people, of which the system keeps that it did. What
 * goes by a service outside alone is no such thing.
 */
public final class PaidRule implements WordingRule {
  private static final String WAY =
      "(?:(?:(?:credit|debit|bank|gift|prepaid) )*cards?|credit/debit cards?|cash|checks?|cheques?"
          + "|(?:electronic )?(?:bank|wire|money)[- ]transfers?|money orders?|invoices?|vouchers?|coins?"
          + "|(?:mobile|online|digital|contactless|card|cash) (?:payments?|wallets?)|direct debits?)";
  private static final String WAYS =
      "(?<ways>"
          + WAY
          + "(?:(?: , (?:and/or |and |or )?| and/or | and | or | / )(?:by |in |with |via |through )?"
          + WAY
          + "){0,6})";
  private static final String END = "(?: (?:payments?|transactions?))?(?= ?(?:[.,;:)]|$|and ))";

  private static final Pattern METHODS =
      Pattern.compile(
          "(?:supports?|accepts?|allows?|handles?|offers?|provides?|takes?)"
              + "(?: (?:for|multiple|several|various|different|both|the))*"
              + " (?:payment (?:methods?|options?|types?|modes?)|(?:methods?|modes?|ways?|types?) of payment|payments?)"
              + "(?: (?:by|via|through|in|with))?"
              + "(?: ?[,(:]?(?: (?:such as|like|including|e\\.g\\.|namely|for example))? ?[,(:]?) "
              + WAYS
              + END);

  private static final Pattern TAKES =
      Pattern.compile(
          "(?:supports?|accepts?|takes?|handles?)(?: both)? "
              + WAYS
              + " (?:payments?|transactions?)(?= ?(?:[.,;)]|$))");

  private static final Pattern PAYS =
      Pattern.compile(
          "(?:pay|settle)(?: for)?(?: (?<what>(?!(?:by|via|through|with|in|using) )"
              + Wording.BEFORE_NAMES
              + Wording.NAME
              + "))? (?:by|via|through|with|in|using)(?: (?:both|either|a|an))? "
              + WAYS
              + END);

  /** "Pay the ticket": in ways that the rest of the text tells. */
  private static final Pattern PLAINLY =
      Pattern.compile(
          "(?:(?:pays?|settles?)(?: for)?|(?:makes?|adds?|records?) (?:an? )?payments? (?:for|of|on))"
              + " (?<what>(?!(?:by|via|through|with|in|using|off|out) )"
              + Wording.BEFORE_NAMES
              + Wording.NAME
              + ")(?= ?(?:[.,;)]|$|at |when |on |before |after |and |once ))");

  /** What passes from hand to hand, or from bank to bank, and needs no service outside. */
  private static final Pattern BY_HAND =
      Pattern.compile(
          "\\b(?:cash|checks?|cheques?|(?<!electronic )(?<!electronic bank )(?<!electronic money )transfers?"
              + "|money orders?|vouchers?|coins?)\\b");

  @Override
  public String name() {
    return "paid";
  }

  @Override
  public List<String> keys() {
    return List.of("payment", "pay ", "settle", "transactions");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    var told =
        Stream.of(METHODS, TAKES, PAYS)
            .flatMap(way -> wording.all(way, found -> paid(found, lexicon)).stream())
            .limit(2)
            .toList();
    return told.isEmpty() ? wording.all(PLAINLY, found -> plainly(found, lexicon)) : told;
  }

  private static Stream<Fact> paid(Wording.Found found, Lexicon lexicon) {
    var ways = found.parts("ways").map(PaidRule::way).distinct().toList();
    return ways.stream().anyMatch(way -> BY_HAND.matcher(way).find())
        ? payment(found, what(found, lexicon), ways)
        : Stream.empty();
  }

  private static Stream<Fact> plainly(Wording.Found found, Lexicon lexicon) {
    var what = what(found, lexicon);
    return what.isPresent() ? payment(found, what, List.of()) : Stream.empty();
  }

  private static Stream<Fact> payment(Wording.Found found, Optional<Noun> what, List<String> ways) {
    return Stream.of(
        new DeedFact.Paid(what, ways, found.span()),
        new Fact.OperationOn(Operation.CREATE, DeedFact.Paid.PAYMENT, true, found.span()));
  }

  /** "Credit cards" is one way: by credit card. */
  private static String way(String words) {
    return words.replaceFirst("^(?:an?|by|in|with|via|through) ", "").replaceFirst("s$", "");
  }

  private static Optional<Noun> what(Wording.Found found, Lexicon lexicon) {
    return found.noun("what", lexicon).filter(noun -> Things.isThing(noun, lexicon));
  }
}
