package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Doers;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "Plots can only be changed by their owner", "visits are approved by an admin": who does it. */
public final class DoneByRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:(?:can|may|should|must|could|will)(?<only> only)?(?: also)? be|is|are)(?<more> only)?"
              + " (?:[a-z]+(?: ,)?(?: and| or)? ){1,5}?(?<by>(?:only |exclusively |solely )?by )"
              + Doers.WORDS
              + "(?<last> only| alone)?(?! (?:who|that|which))");

  /** "Approval of visits by rangers": what is done is named by a noun. */
  private static final Pattern NAMED =
      Pattern.compile(
          "[a-z]+(?:ion|al|ing|ment) (?<by>(?:only )?by )" + Doers.WORDS + "(?<last> only)?$");

  @Override
  public String name() {
    return "done-by";
  }

  @Override
  public List<String> keys() {
    return List.of(" by ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    statement.wording().each(WAY, found -> add(found, statement, lexicon, facts));
    statement.wording().each(NAMED, found -> add(found, statement, lexicon, facts));
    return facts;
  }

  private static void add(
      Wording.Found found, Statement statement, Lexicon lexicon, List<Fact> facts) {
    var words = found.text("who").orElse("");
    var alone = words.matches(".* (?:only|alone)");
    Doers.startOf(words.replaceAll(" (?:only|alone)$", ""), lexicon)
        .ifPresent(
            doers -> {
              var only =
                  alone
                      || doers.only()
                      || found.text("only").or(() -> found.text("more")).isPresent()
                      || !found.text("by").orElse("by ").equals("by ");
              var span =
                  only ? found.span() : found.span("by").cover(found.span("who", 0, doers.to()));
              var force = only ? AccessFact.Force.ONLY : AccessFact.Force.MAY;
              facts.addAll(doers.allowed(force, statement.span(), span));
            });
  }
}
