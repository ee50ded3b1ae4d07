package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Condition;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Formula;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.ConditionWords;
import dev.bluewright.interpreter.rule.FormulaWords;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "The total is the sum of the price times the quantity of its lines", "if the total is above 100,
 * the delivery fee is 5, otherwise 8": what a value comes to, and in which case.
 */
public final class ValuedRule implements WordingRule {
  private static final String IF = "(?:if|when|whenever|as long as|in case)";
  private static final String CASE = "(?<case>[a-z0-9][a-z0-9 '’_.-]*?[a-z0-9])";
  private static final String NAME = "(?!(?:it|they|there|this|that|he|she) )" + Wording.NAME;
  private static final String FIELD =
      "(?:(?:the|its|their|an?|each|every) )*(?:(?<possessor>[a-z]+(?: [a-z]+)?) ?['’]s )?(?<field>"
          + NAME
          + ")(?: (?:of|for) (?:(?:the|an?|each|every|its) )?(?<owner>"
          + NAME
          + "))?";
  private static final String IS =
      " (?:is|are|costs?|equals?|=|becomes|(?:will|must|should|shall) be|amounts? to|comes? to)(?:"
          + " (?:then|always|automatically))?(?:"
          + " (?:calculated|computed|determined|set|defined|given)(?: (?:as|by|to|from))?| equal"
          + " to)?(?: =)? ";
  private static final String FORMULA = "(?<formula>" + FormulaWords.PATTERN + ")";
  private static final String OTHERWISE =
      "(?: ?[;,])?(?: and| or)? (?:otherwise|else|if not|in all other cases)(?: ,)?(?:"
          + " (?:the|its|it|an?))?(?: (?:[a-z]+ )?(?:is|costs?|are))? (?<other>"
          + FormulaWords.PATTERN
          + ")";
  private static final String AFTER =
      "(?: ,)? and (?:is )?(?<other2>" + FormulaWords.PATTERN + ") otherwise";
  private static final String EXTRA =
      "(?:an? |the )?(?:(?<extra>(?:late |delivery |service |booking |handling |cancellation"
          + " |processing"
          + " )?(?:discount|fee|fine|surcharge|penalty|charge|commission|tax|bonus|tip|deposit)) of"
          + " (?<amount>"
          + FormulaWords.PATTERN
          + ")|(?<amount2>\\d[0-9.]* ?(?:%|percent))"
          + " (?<extra2>discount|fee|fine|surcharge|penalty|commission|tax|bonus|deposit))";
  private static final String CHARGED =
      " (?:is|are|will be|must be|should be|gets)(?: then| automatically)?"
          + " (?:applied|given|granted|charged|due|imposed|levied|incurred|deducted)(?:"
          + " (?:to|on|from) (?:it|the [a-z]+(?: price| total| amount)?))?";
  private static final String END = "(?= [.;!]|$)";

  private static final List<Pattern> WAYS =
      List.of(
          way(IF, " ", CASE, "(?: ,)?(?: then)? ", FIELD, IS, FORMULA, "(?:", OTHERWISE, ")?", END),
          way(FIELD, IS, FORMULA, " ", IF, " ", CASE, "(?:", OTHERWISE, "|", AFTER, ")?", END),
          way(IF, " ", CASE, "(?: ,)?(?: then)? ", EXTRA, CHARGED, END),
          way(EXTRA, CHARGED, " ", IF, " ", CASE, END),
          way(
              "(?:an? |the |each |every )?(?<owner>[a-z]+) (?:with (?:an? |the )?(?<has>",
              Wording.NAME,
              ")|whose (?<whose>[a-z][a-z0-9 ]+?)) (?:gets?|receives?|has|have|is given|are"
                  + " given|pays?) ",
              EXTRA,
              END));

  private static final Pattern ALONE = way(FIELD, IS, FORMULA, END);

  private static final List<String> KEYS =
      List.of(
          " is ",
          " are ",
          " cost",
          " equal",
          " be ",
          "=",
          " becomes ",
          "amounts to",
          "comes to",
          "discount",
          "fee",
          "surcharge",
          "penalty");

  private static Pattern way(String... parts) {
    return Pattern.compile(String.join("", parts));
  }

  @Override
  public String name() {
    return "valued";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .first(WAYS, found -> inCase(found, statement, lexicon))
        .or(() -> wording.first(List.of(ALONE), found -> alone(found, statement, lexicon)))
        .stream()
        .toList();
  }

  private static Optional<Fact> inCase(Wording.Found found, Statement statement, Lexicon lexicon) {
    var field = field(found);
    var all = conditions(found, lexicon);
    var words = new FormulaWords(lexicon);
    var value =
        found
            .text("formula")
            .or(() -> found.text("amount"))
            .or(() -> found.text("amount2"))
            .flatMap(words::read);
    var otherwise = found.text("other").or(() -> found.text("other2"));
    var other = otherwise.flatMap(words::read).filter(ValuedRule::isReckoned);
    if (field.isEmpty()
        || all.isEmpty()
        || value.filter(ValuedRule::isReckoned).isEmpty()
        || otherwise.isPresent() != other.isPresent()) {
      return Optional.empty();
    }
    var owner =
        owner(found, lexicon)
            .or(() -> all.stream().flatMap(each -> each.of().stream()).findFirst())
            .or(statement::owner);
    return Optional.of(
        new ValueFact.Computed(
            owner,
            field.get(),
            List.of(new ValueFact.Computed.Case(all, value.get())),
            other,
            found.span()));
  }

  /** "If it is late, the status is closed" tells a state, and no amount. */
  private static boolean isReckoned(Formula formula) {
    return formula.terms().size() > 1
        || !(formula.terms().getFirst() instanceof Formula.Term.Value);
  }

  private static Optional<Noun> owner(Wording.Found found, Lexicon lexicon) {
    return found.noun("owner", lexicon).or(() -> found.noun("possessor", lexicon));
  }

  private static Optional<Noun> field(Wording.Found found) {
    return found.whole("field").or(() -> found.whole("extra")).or(() -> found.whole("extra2"));
  }

  private static List<Condition> conditions(Wording.Found found, Lexicon lexicon) {
    var words = new ConditionWords(lexicon);
    var has =
        found
            .noun("has", lexicon)
            .map(noun -> List.<Condition>of(new Condition.Given(Optional.empty(), noun)));
    return has.orElseGet(
        () ->
            found
                .text("case")
                .or(() -> found.text("whose").map(each -> "its " + each))
                .map(words::all)
                .orElse(List.of()));
  }

  private static Optional<Fact> alone(Wording.Found found, Statement statement, Lexicon lexicon) {
    var field = found.whole("field");
    var formula =
        found.text("formula").flatMap(new FormulaWords(lexicon)::read).filter(FormulaWords::isMore);
    return field.isPresent() && formula.isPresent()
        ? Optional.of(
            new ValueFact.Computed(
                owner(found, lexicon).or(statement::owner),
                field.get(),
                List.of(),
                formula,
                found.span()))
        : Optional.empty();
  }
}
