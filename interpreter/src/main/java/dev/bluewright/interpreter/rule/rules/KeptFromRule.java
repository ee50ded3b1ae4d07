package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.lexicon.Comparisons;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "Prevent a member from borrowing more than three books": how many one is kept from having. */
public final class KeptFromRule implements WordingRule {
  private static final String KEPT =
      "(?:prevent|prevents|stop|stops|keep|keeps|disallow|forbid) (?:an? |the |each |any |every )?"
          + "(?<owner>"
          + Wording.NAME
          + ") from ";
  private static final String MORE =
      " more than (?<number>\\d{1,6}|[a-z]+) (?<many>"
          + Wording.NAME
          + ")(?: at (?:a|any|one|any one|any given|the same) time| at once|"
          + " simultaneously)?(?= ?(?:[.;]|$))";
  private static final Pattern TAKING =
      Pattern.compile(
          KEPT
              + "(?:borrowing|booking|reserving|renting|hiring|checking"
              + " out|joining|attending|taking out|enrolling in|registering for|signing up"
              + " for|applying for|subscribing to)"
              + MORE);
  private static final Pattern HAVING =
      Pattern.compile(
          KEPT
              + "(?:having|owning|holding|keeping|creating|adding|submitting|opening|posting|placing)"
              + MORE);
  private static final Comparisons WORDS = new Comparisons();

  @Override
  public String name() {
    return "kept-from";
  }

  @Override
  public List<String> keys() {
    return List.of(" from ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    statement.wording().each(TAKING, found -> most(found, true, lexicon, facts));
    statement.wording().each(HAVING, found -> most(found, false, lexicon, facts));
    return facts;
  }

  private static void most(Wording.Found found, boolean linked, Lexicon lexicon, List<Fact> facts) {
    var owner = found.noun("owner", lexicon);
    var many = found.whole("many");
    var number = found.text("number").flatMap(WORDS::number).map(Operand.Amount::new);
    if (owner.isPresent() && many.isPresent() && number.isPresent()) {
      facts.add(new BoundFact.Quota(owner.get(), many.get(), number.get(), linked, found.span()));
    }
  }
}
