package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "See the walkers signed up for my walk": the registrations for what is one's own. */
public final class ThoseOfMineRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:see|view|list|get|access|check|browse)(?: (?:an?|the|all))*(?: (?:full )?list of)?(?:"
              + " all| the)* (?<people>"
              + Wording.NAME
              + ") (?:(?:that|who) (?:have |has |are |is )?)?(?:already )?"
              + "(?<deed>signed[ _]up|registered|enrolled|subscribed|applied)[ _](?:for|to|in|at)"
              + " (?:my|our|their|his|her)(?: own)? (?<thing>"
              + Wording.NAME
              + ")(?= ?(?:[.,;)]|$))");

  @Override
  public String name() {
    return "those-of-mine";
  }

  @Override
  public List<String> keys() {
    return List.of("signed", "registered", "enrolled", "subscribed", "applied");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAY, found -> read(found, lexicon));
  }

  private static Stream<Fact> read(Wording.Found found, Lexicon lexicon) {
    var made = MineRule.madeBy(found.text("deed").orElse(""), lexicon);
    var thing = found.noun("thing", lexicon);
    var span = found.span();
    return made.isEmpty() || thing.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Fact.OperationOn(Operation.LIST, made.get(), span),
            new Fact.RelationOf(made, false, thing.get(), span),
            new Fact.Own(thing.get(), Fact.Whose.THEIRS, found.span("thing")));
  }
}
