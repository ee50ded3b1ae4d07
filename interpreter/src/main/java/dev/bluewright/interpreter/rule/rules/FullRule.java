package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;

/** "A tour that is full cannot be booked": no more may get in than there is room. */
public final class FullRule implements WordingRule {
  private static final String A = "(?:(?:an?|the|each|every|any|that|new|more|further) )*";
  private static final String THING = A + "(?<thing>" + Wording.NAME + ")";
  private static final String OVER = "(?:fully booked|fully occupied|full|at capacity|booked up)";
  private static final String REACHED =
      "(?:reaches|reached|has reached|have reached) (?:its|the|their) (?:max|maximum|full)?"
          + " ?(?:(?:[a-z]+ )?capacity|number of [a-z]+|[a-z]+ limit)";
  private static final String FULL =
      "(?:(?:is|are|gets|becomes)(?: already)? " + OVER + "|" + REACHED + ")";
  private static final String THEN = "(?: ,)? (?:then )?";
  private static final String MANY = A + "(?:no )?(?:more |new |further )?(?<many>[a-z-]+)";
  private static final String GETS_IN =
      "(?:book|join|reserve|enter|register for|sign up for|enroll in|enrol in|attend|apply"
          + " for|apply to|subscribe to|rsvp to)";
  private static final String GETTING_IN =
      "(?:booking|joining|reserving|entering|registering for|signing up for|enrolling"
          + " in|attending|applying for|subscribing to)";
  private static final String LET_IN =
      "(?:booked|joined|reserved|entered|registered for|signed up for|enrolled in|attended|applied"
          + " for)";
  private static final String REFUSED =
      "(?:rejected|refused|declined|denied|blocked|not (?:accepted|allowed|possible)|closed)";
  private static final String NO_MORE =
      "(?: (?:can|may|must|should|will) (?:not )?be (?:made|accepted|added|created|taken|possible)"
          + "| (?:is|are|must be|should be|will be) "
          + REFUSED
          + ")";
  private static final String FREE =
      "(?:there (?:is|are) (?:still )?(?:an? )?(?:free |available |open |enough"
          + " )*(?:seats?|spots?|places?|slots?|room|capacity|space)|(?:free |open"
          + " )?(?:seats?|spots?|places?|slots?) (?:is|are) (?:still )?(?:available|free|left))(?:"
          + " left| available| free)?";
  private static final String END = "(?: any ?more)?(?= ?(?:[.;!,]|$))";

  private static final List<Pattern> WAYS =
      List.of(
          way(THING, " (?:that|which) ", FULL, " ", Wording.MUST_NOT, " be ", LET_IN),
          way(A, "full(?:y booked)? (?<thing>[a-z]+) ", Wording.MUST_NOT, " be ", LET_IN),
          way(Wording.MUST_NOT, " ", GETS_IN, " ", THING, " (?:that|which) ", FULL),
          way(Wording.MUST_NOT, " ", GETS_IN, " ", A, "full(?:y booked)? (?<thing>[a-z]+)"),
          way(
              "(?:prevent|prevents|stop|stops|keep|keeps) (?:the )?[a-z]+ from ",
              GETTING_IN,
              " ",
              THING,
              " (?:that|which) ",
              FULL),
          way("(?:if|when|once|as soon as|after) ", THING, " ", FULL, THEN, MANY, NO_MORE),
          way(
              "(?:if|when|once) ",
              THING,
              " ",
              FULL,
              THEN,
              "(?:nobody|no one|no [a-z]+|it|they|people|users|members|[a-z]+s) (?:else |more"
                  + " )?(?:(?:can|may|must|should) (?:not )?|cannot )(?:be )?(?:",
              GETS_IN,
              "|",
              LET_IN,
              ")(?: it)?"),
          way(
              "(?:can|may) (?:only )?",
              GETS_IN,
              " ",
              THING,
              "(?: ,)? (?:only )?(?:if|when|while|as long as) ",
              FREE),
          way(THING, " ", Wording.MUST_NOT, " be overbooked"),
          way("(?:prevent|prevents|avoid|avoids|no|disallow|not allow) over-?booking of ", THING));

  private static Pattern way(String... parts) {
    return Pattern.compile(String.join("", parts) + END);
  }

  @Override
  public String name() {
    return "full";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "full",
        "capacity",
        "booked up",
        "overbook",
        "over-book",
        "limit",
        "number of ",
        "seat",
        "spot",
        "place",
        "slot",
        "room",
        "space");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .<Fact>first(
            WAYS,
            found ->
                found
                    .noun("thing", lexicon)
                    .map(
                        thing ->
                            new BoundFact.Full(thing, found.noun("many", lexicon), found.span())))
        .stream()
        .toList();
  }
}
