package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.BoundFact.Course;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "The stock is reduced when an order is placed", "returning a book increases its copies". */
public final class TakenRule implements WordingRule {
  /** What ends a record, so that what it took is there again. */
  private static final Set<String> ENDING =
      Set.of(
          "cancel", "delete", "remove", "refuse", "reject", "decline", "return", "refund", "void",
          "revoke", "release", "undo");

  private static final String BE =
      "(?:is|are|gets|get|should be|must be|will be|has to be|have to be|needs to be|need to be)(?: (?:also|then|automatically))*";
  private static final String ADVERB = "(?:(?:should|must|will|also|then|automatically) )*";
  private static final String LESS_PASSIVE =
      "(?<less>"
          + BE
          + " (?:reduced|decreased|deducted|decremented|lowered|subtracted|reserved|adjusted|updated)|"
          + ADVERB
          + "(?:decreases?|drops?|goes down|go down|shrinks?|falls?))";
  private static final String MORE_PASSIVE =
      "(?<more>"
          + BE
          + " (?:increased|restored|returned|replenished|raised|incremented|released|restocked|added back|given back|put back|freed)|"
          + ADVERB
          + "(?:increases?|goes up|goes back up|go up|go back up|rises?|comes back))";
  private static final String CHANGES = "(?:" + LESS_PASSIVE + "|" + MORE_PASSIVE + ")";
  private static final String CHANGE =
      ADVERB
          + "(?:(?<less>reduces?|decreases?|deducts? from|decrements?|lowers?|takes? from|subtracts? from|reduce|updates?|adjusts?)"
          + "|(?<more>increases?|restores?|replenishes?|raises?|increments?|releases?|adds? (?:back )?to|gives? back|puts? back|frees?))";
  private static final String A = "(?:(?:an?|the|each|every|any|new|some|customer's|user's) )*";
  private static final String NAME =
      "(?<by>(?!(?:to|and|or|it|they|that|which|this|who|then|also|system|service|api|backend) )"
          + Wording.NAME
          + ")";
  private static final String WHEN =
      "(?:when|whenever|once|after|if|each time|every time|as soon as)";
  private static final String EVENT =
      "(?:"
          + WHEN
          + " "
          + A
          + NAME
          + " (?:is|are|was|has been|have been|gets|is being) (?:successfully )?(?<done>[a-z_]+(?: out)?)"
          + "|"
          + WHEN
          + " (?:(?:an?|the|any|some) )?(?!it |they )[a-z]+ (?<does>(?!is |are |has |have )[a-z]+s)(?: back| out)? "
          + A
          + "(?<by2>"
          + Wording.NAME
          + ")"
          + "|(?:on|upon|after|with) (?:(?:an?|the|each|every|any) )?(?<by3>[a-z]+) (?<noun>cancellation|deletion|return|placement|creation|confirmation))";
  private static final String AGAIN_IT =
      "(?:(?:the|its|their|that|these|those) )?(?:(?:booked|reserved|borrowed|rented) )?(?<again>[a-z]+)";
  private static final String END = "(?= ?(?:[.;!,]|$))";
  private static final String THEN = "(?: ,)? (?:then )?";
  private static final String SO_MUCH = StockWords.SO_MUCH;
  private static final String FIELD = StockWords.FIELD;

  /** "…, and an outgoing one decreases it": what a second part of a sentence may say, too. */
  private static final Pattern OF_RECORD =
      Pattern.compile(A + NAME + " " + CHANGE + " " + FIELD + SO_MUCH + END);

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(EVENT + THEN + FIELD + " " + CHANGES + SO_MUCH + END),
          Pattern.compile(
              EVENT + THEN + "(?:the system |it )?" + CHANGE + " " + FIELD + SO_MUCH + END),
          Pattern.compile(FIELD + " " + CHANGES + SO_MUCH + "(?: ,)? " + EVENT + SO_MUCH + END),
          Pattern.compile(
              "(?:(?:the )?(?:system|api|service|backend) )?"
                  + CHANGE
                  + " "
                  + FIELD
                  + SO_MUCH
                  + "(?: ,)? "
                  + EVENT
                  + SO_MUCH
                  + END),
          Pattern.compile(
              "(?<gerund>(?!incoming|outgoing|existing|remaining)[a-z]+ing)(?: out| back)? "
                  + A
                  + NAME
                  + " "
                  + CHANGE
                  + " "
                  + FIELD
                  + SO_MUCH
                  + END),
          OF_RECORD,
          Pattern.compile(
              "(?<gerund>(?!incoming|outgoing|existing|remaining)[a-z]+ing)(?: out| back)? "
                  + A
                  + NAME
                  + " (?:makes|frees|releases|should make|should free|must make|will make) "
                  + AGAIN_IT
                  + "(?: up)?(?: available| free)?(?: again)?(?: for others)?"
                  + END),
          Pattern.compile(
              EVENT
                  + THEN
                  + AGAIN_IT
                  + " (?:"
                  + BE
                  + "|becomes?|should become|must become|will become) (?:available|free|released|freed)(?: up)?(?: again)?(?: for others)?"
                  + END));

  @Override
  public String name() {
    return "taken";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "stock",
        "inventor",
        "quantit",
        "copies",
        "available",
        "availability",
        "seats",
        "free",
        "releas");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    wording
        .first(WAYS, found -> read(found, lexicon))
        .ifPresent(
            first -> {
              facts.add(first);
              wording.each(
                  OF_RECORD,
                  found ->
                      read(found, lexicon)
                          .filter(other -> !other.span().overlaps(first.span()))
                          .ifPresent(facts::add));
            });
    return facts;
  }

  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    var verb = verb(found);
    var by = found.whole("by").or(() -> found.whole("by2")).or(() -> found.whole("by3"));
    if (found.text("again").isPresent() && verb.filter(ENDING::contains).isEmpty()) {
      return Optional.empty();
    }
    return by.map(
        _ ->
            new BoundFact.Taken(
                by,
                StockWords.thing(found, lexicon),
                StockWords.field(found, lexicon),
                course(verb, found),
                verb,
                found.span()));
  }

  private static Course course(Optional<String> verb, Wording.Found found) {
    return found.text("again").isPresent() || verb.filter(ENDING::contains).isPresent()
        ? Course.BACK
        : found.text("more").isPresent() ? Course.BRINGS : Course.TAKES;
  }

  private static Optional<String> verb(Wording.Found found) {
    return found
        .text("done")
        .or(() -> found.text("does"))
        .or(() -> found.text("gerund"))
        .map(verb -> VerbForms.base(verb.replaceAll("[ _]out$", "")))
        .or(() -> found.text("noun").map(TakenRule::verbOf));
  }

  private static String verbOf(String noun) {
    return switch (noun) {
      case "cancellation" -> "cancel";
      case "deletion" -> "delete";
      case "return" -> "return";
      default -> "make";
    };
  }
}
