package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.ConditionWords;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "A loan is overdue when its due date has passed": what a record is called, and when. */
public final class CalledRule implements WordingRule {
  private static final String THING = "(?:an? |the |each |every )?(?<thing>[a-z]+(?: [a-z]+)?)";
  private static final String STATE = "(?<state>(?!not )[a-z]+(?:-[a-z]+)?)";
  private static final String IF = "(?:if|when|once|as soon as|whenever)";
  private static final String CASE = "(?<case>[a-z0-9][a-z0-9 '’_-]*[a-z0-9])";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              THING
                  + " (?:is|are|becomes|counts as|is considered|are considered|is called|is said to"
                  + " be)(?: then)? "
                  + STATE
                  + " "
                  + IF
                  + " "
                  + CASE
                  + "(?= ?(?:[.;!]|$))"),
          Pattern.compile(
              IF
                  + " "
                  + CASE
                  + "(?: ,)? (?:then )?(?:it|they|"
                  + THING
                  + ") (?:is|are|becomes|counts as|is considered|are considered)(?: then)? "
                  + STATE
                  + "(?= ?(?:[.;!]|$))"));

  /** What is done, and not what a record is called then. */
  private static final Set<String> DEEDS =
      Set.of(
          "notify",
          "inform",
          "alert",
          "create",
          "send",
          "show",
          "redirect",
          "log",
          "ask",
          "charge",
          "give",
          "allow",
          "return",
          "make",
          "add",
          "store",
          "save",
          "update",
          "use",
          "remove",
          "delete",
          "set",
          "ban",
          "require",
          "need",
          "calculate",
          "generate",
          "issue",
          "record",
          "refuse",
          "reject",
          "deny",
          "trigger",
          "award",
          "deduct",
          "apply",
          "reduce",
          "increase",
          "decrease");

  @Override
  public String name() {
    return "called";
  }

  @Override
  public List<String> keys() {
    return List.of("if ", "when", "once", "as soon as");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> read(found, statement, lexicon)).stream()
        .toList();
  }

  private static Optional<Fact> read(Wording.Found found, Statement statement, Lexicon lexicon) {
    var words = new ConditionWords(lexicon);
    var all = found.text("case").map(words::all).orElse(List.of());
    var state = found.text("state").orElse("");
    var noun =
        found
            .noun("thing", lexicon)
            .filter(each -> !each.text().equals("it"))
            .or(() -> all.stream().flatMap(each -> each.of().stream()).findFirst())
            .or(statement::owner);
    var done = DEEDS.contains(VerbForms.base(state)) || state.endsWith("ing");
    return all.isEmpty() || done
        ? Optional.empty()
        : Optional.of(new Fact.Called(noun, state, all, found.span()));
  }
}
