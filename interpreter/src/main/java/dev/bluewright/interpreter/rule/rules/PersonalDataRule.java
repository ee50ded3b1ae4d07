package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "Manage their personal information": what people see and change of themselves. */
public final class PersonalDataRule implements WordingRule {
  private static final Noun SELF = Noun.of("account");
  private static final String VERB =
      "(?:view|see|read|access|update|edit|change|modify|manage|maintain)";
  private static final Pattern WAY =
      Pattern.compile(
          "(?<verbs>"
              + VERB
              + "(?:(?: ,| and| or| /|/)* ?"
              + VERB
              + ")*) (?:their|his|her|my|your|his or her|own) (?:own )?(?:"
              + "(?:personal|contact|account|profile|user) (?:information|info|details?|data|settings)|profile)");

  @Override
  public String name() {
    return "personal-data";
  }

  @Override
  public List<String> keys() {
    return List.of("personal", "contact", "account", "profile", "user ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    statement.wording().each(WAY, found -> add(found, facts));
    return facts;
  }

  private static void add(Wording.Found found, List<Fact> facts) {
    var verbs = found.text("verbs").orElse("");
    facts.add(new AccessFact.Own(SELF, AccessFact.Whose.THEIRS, found.span()));
    if (verbs.matches(".*(?:view|see|read|access|manage|maintain).*")) {
      facts.add(new Fact.OperationOn(Operation.READ, SELF, true, found.span()));
    }
    if (verbs.matches(".*(?:update|edit|change|modify|manage|maintain).*")) {
      facts.add(new Fact.OperationOn(Operation.UPDATE, SELF, true, found.span()));
    }
  }
}
