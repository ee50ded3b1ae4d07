package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.DeedFact.Follows.Become;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "When a race is cancelled, all its entries are cancelled": what becomes of other records. */
public final class FollowsRule implements WordingRule {
  private static final String NAME =
      "(?!(?:it|they|this|that|its|their|all|status|state|which|who) )[a-z]+(?:"
          + " (?!(?:is|are|has|have|gets|was|were|and|or|to|should|must|will|becomes?|automatically|also|then)"
          + " )[a-z]+)?";
  private static final String ONE = "(?:an? |the |each |any )(?<one>" + NAME + ")";
  private static final String WHEN = "(?:when|whenever|once|after|if|as soon as|every time)";
  private static final String DONE =
      " (?:is|are|has been|have been|gets|was|were) (?:successfully )?(?<verb>[a-z]+)";
  private static final String EVENT =
      "(?:"
          + WHEN
          + " "
          + ONE
          + DONE
          + "|(?:on|upon) (?:an? |the )?(?<one2>[a-z]+)"
          + " (?<deed>cancellation|creation|completion|approval|rejection|confirmation))";
  private static final String OTHER =
      "(?:all )?(?:of )?(?:the |its |their |each of its |each of the |every |each |any"
          + " )?(?:(?:related|associated|corresponding) )?(?<other>"
          + NAME
          + ")(?: (?:for|of|in|on) (?:it|them|that [a-z]+))?";
  private static final String STATUS =
      "(?:"
          + OTHER
          + "(?: ?['’]s?)? (?:status|state)|(?:the )?(?:status|state) of (?<other2>(?:the |its"
          + " |that )?"
          + NAME
          + "))";
  private static final String ADVERB = "(?:(?:then|also|automatically|immediately) )*";
  private static final String BECOMES =
      " "
          + ADVERB
          + "(?:(?:is|are|should be|must be|will be|gets|get) "
          + ADVERB
          + "(?:(?:set|changed|updated|moved|switched|marked)(?: back)? (?:to|as)"
          + " )?|(?:becomes?|changes? (?:back )?to|changes? into|should become|must become|will"
          + " become|turns? to|goes to|go to) )";
  private static final String STATE =
      "(?:[\"'“‘`]"
          + " )?(?<state>(?!(?:now|then|set|not|the|an?|also|automatically|sent|shown|no|made|its|notified|informed|alerted|emailed|asked|redirected)\\b)[a-z][a-z_-]*(?:"
          + " (?!again|too|as|also|automatically)[a-z]+)?)(?: [\"'”’`])?";
  private static final String END =
      "(?: (?:again|too|as well|also|automatically))*(?= ?(?:[.;!,]|$))";
  private static final String THEN = "(?: ,)? (?:then )?";
  private static final String ACTS =
      "(?:(?:it|the system|the api|the service) )?" + ADVERB + "(?<acts>(?!is |has )[a-z]+s) ";
  private static final String MAKES =
      " " + ADVERB + "(?:makes?|should make|must make|will make|making|sets|marks) ";
  private static final String FREES =
      " (?:should |must |will )?(?:frees?|releases?|frees? up)(?: up)? (?:all )?(?:the |its |their"
          + " |that )?(?<freed>[a-z]+(?: (?!up|again)[a-z]+)?)(?: up)?";
  private static final String ONE_WORD =
      "(?:all )?(?:of )?(?:the |its |their |that )?(?<other>(?!it |them |sure )[a-z]+)";
  private static final String AS = " (?:(?:as|to) )?";
  private static final String GERUND = "(?<gerund>[a-z]+ing) ";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(EVENT + THEN + STATUS + BECOMES + STATE + END),
          Pattern.compile(EVENT + THEN + OTHER + BECOMES + STATE + END),
          Pattern.compile(EVENT + THEN + ACTS + OTHER + END),
          Pattern.compile(
              GERUND
                  + ONE
                  + " (?:(?:should|must|will) (?<does>[a-z]+)|"
                  + ADVERB
                  + "(?<acts>[a-z]+s)) "
                  + OTHER
                  + END),
          Pattern.compile(GERUND + ONE + FREES + END),
          Pattern.compile(EVENT + THEN + "(?:it|the system|this) " + ADVERB + FREES.strip() + END),
          Pattern.compile(GERUND + ONE + MAKES + ONE_WORD + AS + STATE + END),
          Pattern.compile(
              "(?:(?:an? )?cancell?ation (?:mechanism|feature|function|process|option)"
                  + " (?:that|which) )?"
                  + MAKES.strip()
                  + " "
                  + ONE_WORD
                  + AS
                  + STATE
                  + "(?: again)? "
                  + WHEN
                  + " "
                  + ONE
                  + DONE
                  + END),
          Pattern.compile(STATUS + BECOMES + STATE + " " + WHEN + " " + ONE + DONE + END),
          Pattern.compile(
              "(?:a |an |the |all )"
                  + OTHER
                  + BECOMES
                  + STATE
                  + " "
                  + WHEN
                  + " "
                  + ONE
                  + DONE
                  + END));

  @Override
  public String name() {
    return "follows";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "when", "once", "after", "if ", "as soon as", "every time", "ing ", "upon", "on ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> read(found, lexicon)).stream().toList();
  }

  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    var one = found.noun("one", lexicon).or(() -> found.noun("one2", lexicon));
    var other =
        found
            .noun("other", lexicon)
            .or(() -> found.noun("other2", lexicon))
            .or(() -> found.noun("freed", lexicon));
    var become = become(found);
    return one.isPresent() && other.isPresent() && !one.equals(other) && become.isPresent()
        ? verb(found, lexicon)
            .filter(verb -> isDone(verb, lexicon) && comesToBe(become.get(), lexicon))
            .map(
                verb ->
                    new DeedFact.Follows(one.get(), verb, other.get(), become.get(), found.span()))
        : Optional.empty();
  }

  /** Something that makes a record, or brings it into a state. */
  private static boolean isDone(String verb, Lexicon lexicon) {
    return lexicon.stateAfter(verb).isPresent()
        || lexicon.operations(verb).contains(Operation.CREATE);
  }

  /** "It is shown" tells of no state, nor does "it is removed". */
  private static boolean comesToBe(Become become, Lexicon lexicon) {
    return lexicon.stateAfter(become.verb()).isPresent()
        || (become.state().isPresent() && lexicon.operations(become.verb()).isEmpty());
  }

  private static Optional<Become> become(Wording.Found found) {
    return found
        .text("state")
        .or(() -> found.text("freed").map(_ -> "available"))
        .map(state -> new Become(Optional.of(state.strip()), VerbForms.base(state.strip())))
        .or(
            () ->
                found
                    .text("acts")
                    .or(() -> found.text("does"))
                    .map(VerbForms::base)
                    .map(verb -> new Become(Optional.empty(), verb)));
  }

  private static Optional<String> verb(Wording.Found found, Lexicon lexicon) {
    return found
        .text("verb")
        .or(() -> found.text("gerund"))
        .map(VerbForms::base)
        .or(() -> found.text("deed").map(noun -> lexicon.verbOfDeed(noun).orElse("create")));
  }
}
