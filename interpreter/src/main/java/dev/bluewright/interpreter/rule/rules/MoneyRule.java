package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** "Deposit money into a purse", "deposit and withdraw funds": what is done with a balance. */
public final class MoneyRule implements WordingRule {
  private static final Noun BALANCE = Noun.of("balance");
  private static final Set<String> MORE = Set.of("deposit", "credit");
  private static final String VERB = "(?:deposit|withdraw|credit|debit)(?:s|ing|ting)?";
  private static final String MONEY =
      "(?:(?:the |an? |some )?(?:money|funds|cash|amounts?|sums?(?: of money)?))";
  private static final String THING =
      "(?:an? |the |their |his or her |your |my |its |own |each |any )*(?<noun>[a-z]+(?: account)?)";
  private static final String END = "(?= ?(?:[.;!]|$))";
  private static final Pattern AND = Pattern.compile("(?: ,)? (?:and|or) ");
  private static final Pattern WAY =
      Pattern.compile(
          "(?<verbs>"
              + VERB
              + "(?:(?: ,)? (?:and|or) "
              + VERB
              + ")?) "
              + MONEY
              + "(?: (?:in|into|to|from|(?:to|into) (?:and|or) from) "
              + THING
              + ")?"
              + END);

  @Override
  public String name() {
    return "money";
  }

  @Override
  public List<String> keys() {
    return List.of("deposit", "withdraw", "credit", "debit");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAY, found -> moved(found, lexicon).stream());
  }

  private static List<Fact> moved(Wording.Found found, Lexicon lexicon) {
    var noun = found.noun("noun", lexicon).orElse(BALANCE);
    return AND.splitAsStream(found.text("verbs").orElse(""))
        .map(VerbForms::base)
        .<Fact>map(
            verb -> new DeedFact.Adjusts(verb, noun, BALANCE, MORE.contains(verb), found.span()))
        .toList();
  }
}
