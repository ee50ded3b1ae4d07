package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "Change a lease from draft to signed": an action that brings a record into a state. */
public final class FromToRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:update|updates|change|changes|set|sets|move|moves|switch|switches|toggle|toggles)"
              + " (?:the (?:status|state) of )?(?:an? |the |each )(?:existing )?(?<noun>"
              + Wording.NAME
              + ") from (?:being )?(?<before>[a-z]+(?:-[a-z]+)?) to (?:being )?(?<state>[a-z]+(?:-[a-z]+)?)"
              + "(?= [.,;)]|$| and | or )");

  /** "Change the status of a lease to signed". */
  private static final Pattern STATUS =
      Pattern.compile(
          "(?:update|change|set|switch) the (?:status|state) of (?:an? |the |each |their )+(?<noun>"
              + Wording.NAME
              + ") to (?:being )?(?<state>[a-z]+)(?= ?(?:[.,;)]|$))");

  @Override
  public String name() {
    return "from-to";
  }

  @Override
  public List<String> keys() {
    return List.of(" from ", " status of ", " state of ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    statement.wording().each(WAY, found -> read(found, lexicon, facts));
    statement.wording().each(STATUS, found -> read(found, lexicon, facts));
    return facts;
  }

  private static void read(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var state = found.text("state").orElse("");
    var verb = lexicon.verbInto(state);
    var known = verb.isPresent() || lexicon.verbInto(found.text("before").orElse("")).isPresent();
    if (known) {
      facts.add(
          new Fact.Transition(
              verb.orElse("mark " + state), found.noun("noun", lexicon), state, found.span()));
    }
  }
}
