package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Plants to sell", "a number to tell it from others": what for, which asks for no more. */
public final class PurposeRule implements WordingRule {
  private static final String ONE = "(?:it|them|(?:the|each|every|one|an?) " + Wording.NAME + ")";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "to (?:uniquely )?(?:distinguish|tell|differentiate|identify) "
                  + ONE
                  + " (?:apart )?(?:from|among|amongst)(?: any| all)?(?: the)?"
                  + " (?:others?|one another|each other)(?: (?!and )[a-z]+)?"),
          Pattern.compile(
              "to describe (?:its|their|the)(?: physical| exact)? (?:location|position)"
                  + "(?: of (?:the|an?|each|every) [a-z]+)?(?: (?:in|within|at) the [a-z]+)?"),
          Pattern.compile(
              "(?<=[a-z]s )to (?:sell|rent|rent out|trade|offer|look at|choose from|pick"
                  + " from|see|read)(?= ?(?:[.,;)]|$))"),
          Pattern.compile("(?<=list of [a-z]{1,24}s )to be [a-z]+(?:ed|en|wn)(?= ?(?:[.,;)]|$))"),
          Pattern.compile(
              "for (?:(?:later|future|further|easy|quick)"
                  + " (?:retrieval|use|reference|access|review|viewing)|retrieval)(?="
                  + " ?(?:[.,;|)]|$))"));

  /** "Delete a plant from the list of plants": where it stands, which is where all of them do. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?:an?|the|any|this|one) (?<one>[a-z]+) (?<where>(?:in|from|to|on|into) (?:the|my|our|their)"
              + " list of \\k<one>e?s)(?= ?(?:[.,;)]|$)| to be )");

  @Override
  public String name() {
    return "purpose";
  }

  @Override
  public List<String> keys() {
    return List.of(" to ", " for ", " list of ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    var spans = wording.all(WAYS, found -> Stream.of(found.span()));
    var places = wording.all(LISTED, found -> Stream.of(found.span("where")));
    return Stream.concat(spans.stream(), places.stream()).<Fact>map(Fact.Framing::new).toList();
  }

  /** Whether a clause says no more than that. */
  static boolean isSaid(Clause clause, Statement statement) {
    return clause.introducedBy().filter("to"::equals).isPresent()
        && statement.wording().all(WAYS, found -> Stream.of(found.span())).stream()
            .anyMatch(span -> clause.verbs().stream().anyMatch(verb -> span.contains(verb.span())));
  }
}
