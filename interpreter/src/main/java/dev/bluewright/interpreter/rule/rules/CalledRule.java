package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.DeedFact;
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
  private static final String MARKED =
      "(?:is|are|gets|get|becomes|should be|must be|will be)(?: then| automatically)*"
          + " (?:marked|flagged|shown|displayed|labelled|labeled|treated|highlighted|considered)"
          + "(?: as)?(?: an?| being)?";
  private static final String AS =
      "(?<state>(?!(?:not|the|to|in|on|by|for|with|and|if|when) )[a-z]+(?:-[a-z]+)?(?:"
          + " [a-z]+){0,2}?)";
  private static final String END = "(?= [.;!]|$)";

  /** "With a stock below 5", "whose due date has passed". */
  private static final String SUCH =
      "(?:with (?:an? )?(?<field>[a-z]+(?: (?!of )[a-z]+)??) (?<how>(?:of )?[a-z0-9][a-z0-9 ]*?)"
          + "|whose (?<whose>[a-z][a-z0-9 ]+?)"
          + "|(?:that|which|who) (?<that>(?:is|are|has|have|was|were) [a-z][a-z0-9 ]*?))";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(THING + " " + MARKED + " " + AS + " " + IF + " " + CASE + END),
          Pattern.compile(
              IF
                  + " "
                  + CASE
                  + "(?: ,)? (?:then )?(?:it|they|"
                  + THING
                  + ") "
                  + MARKED
                  + " "
                  + AS
                  + END),
          Pattern.compile(
              "(?:an? |the |any |each |all )?(?<thing>[a-z]+) "
                  + SUCH
                  + " "
                  + MARKED
                  + " "
                  + AS
                  + END),
          Pattern.compile(
              THING
                  + " (?:is|are|becomes|counts as|is considered|are considered|is called|is said to"
                  + " be)(?: then)? "
                  + STATE
                  + " "
                  + IF
                  + " "
                  + CASE
                  + END),
          Pattern.compile(
              IF
                  + " "
                  + CASE
                  + "(?: ,)? (?:then )?(?:it|they|"
                  + THING
                  + ") (?:is|are|becomes|counts as|is considered|are considered)(?: then)? "
                  + STATE
                  + END));

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
    return List.of("if ", "when", "once", "as soon as", " as ", " shown ", "considered");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> read(found, statement, lexicon)).stream()
        .toList();
  }

  private static Optional<Fact> read(Wording.Found found, Statement statement, Lexicon lexicon) {
    var words = new ConditionWords(lexicon);
    var all = found.text("case").or(() -> such(found)).map(words::all).orElse(List.of());
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
        : Optional.of(new DeedFact.Called(noun, state, all, found.span()));
  }

  /** What tells the things apart that are called so, as words about one of them. */
  private static Optional<String> such(Wording.Found found) {
    return found
        .text("field")
        .map(field -> "its " + field + " is " + how(found))
        .or(() -> found.text("whose").map(words -> "its " + words))
        .or(() -> found.text("that").map(words -> "it " + words.replaceFirst("^are ", "is ")));
  }

  private static String how(Wording.Found found) {
    return found.text("how").orElse("").replaceFirst("^of ", "");
  }
}
