package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Formula;
import dev.bluewright.interpreter.fact.Formula.Term;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.FormulaWords;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "When a loan is returned late, a fine of 2 per day is charged": so much for each day. */
public final class LateFeeRule implements WordingRule {
  private static final String FEE =
      "(?<fee>(?:late |overdue )?(?:return )?(?:fine|fee|penalty|charge|surcharge))s?";
  private static final String AMOUNT =
      "(?<amount>(?:[$€£] ?)?\\d[0-9.]*(?: (?:dollars?|euros?|cents))?)";
  private static final String EACH_DAY =
      "(?: (?:per|for each|for every|each|every|a) (?:day|late day|overdue day|day late|day"
          + " overdue|day of delay|extra day))(?: (?:late|overdue|of delay|(?:that )?it is"
          + " (?:late|overdue)|(?:past|after|beyond) (?:its |the )?due date))?";
  private static final String BEING_LATE =
      "(?:returned late|overdue|late|returned after (?:its |the |their )?due date|past (?:its |the"
          + " |their )?due date|brought back late|not returned (?:on time|by (?:its |the"
          + " )?due date)|kept (?:longer than allowed|too long))";
  private static final String LENT = "(?:(?:an?|the|any|each) )?(?<lent>[a-z]+)";
  private static final String CHARGED =
      "(?: (?:is|are|will be|must be|should be|gets)(?: then| automatically)?"
          + " (?:charged|due|applied|imposed|calculated|computed|incurred|added|issued|levied))?";
  private static final String END = "(?= [.;!]|$)";

  private static final List<Pattern> WAYS =
      List.of(
          way(
              "(?:if|when|whenever|once) ",
              LENT,
              " (?:is|are|was|has been) ",
              BEING_LATE,
              "(?: ,)?(?: then)?(?: (?:the|an?) (?:[a-z]+ )?(?:pays?|owes?|is charged))? (?:an?"
                  + " |the )?",
              FEE,
              " of ",
              AMOUNT,
              EACH_DAY,
              CHARGED,
              END),
          way(
              "(?:the |an? )?",
              FEE,
              " of ",
              AMOUNT,
              EACH_DAY,
              CHARGED,
              " (?:for|on|if|when) (?:(?:overdue|late) (?<lent>[a-z]+)|",
              LENT.replace("lent", "lent2"),
              " (?:that |which )?(?:is|are) ",
              BEING_LATE,
              ")",
              END),
          way(
              "(?:overdue|late) (?<lent>[a-z]+) (?:incur|cost|have|are charged|get|are subject"
                  + " to|carry)",
              "(?: (?:an? )?",
              FEE,
              "(?: of)?)? ",
              AMOUNT,
              EACH_DAY,
              END),
          way(
              "(?:the |an? )?",
              FEE,
              "(?: (?:of|for) ",
              LENT,
              ")? (?:is|are|equals|amounts to)(?:"
                  + " (?:calculated|computed)(?: as| at)?| set at)? ",
              AMOUNT,
              EACH_DAY,
              END));

  private static Pattern way(String... parts) {
    return Pattern.compile(String.join("", parts));
  }

  @Override
  public String name() {
    return "late-fee";
  }

  @Override
  public List<String> keys() {
    return List.of("fine", "fee", "penalty", "charge", "overdue", "late ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> read(found, lexicon)).stream().toList();
  }

  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    var amount =
        found
            .text("amount")
            .flatMap(new FormulaWords(lexicon)::read)
            .filter(formula -> formula.terms().getFirst() instanceof Term.Amount);
    var fee = found.noun("fee", lexicon).orElseGet(() -> Noun.of("fine"));
    var lent = found.noun("lent", lexicon).or(() -> found.noun("lent2", lexicon));
    return amount.map(
        each ->
            new ValueFact.Computed(
                lent,
                fee,
                List.of(),
                Optional.of(Formula.joined(new Term.DaysLate(), "*", each)),
                found.span()));
  }
}
