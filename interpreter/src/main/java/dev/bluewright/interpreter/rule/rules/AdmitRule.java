package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Condition;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.ConditionWords;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Bids cannot be placed on a closed lot": of what is in which state nothing more is made. */
public final class AdmitRule implements WordingRule {
  private static final String NAME =
      "(?!(?:it|they|this|that|be|no|not) )[a-z]+(?:"
          + " (?!(?:is|are|has|have|that|which|can|cannot|may|must|should|will|only|if|when|while|once|for|on|to|in)"
          + " )[a-z]+)?";
  private static final String MADE_THING = "(?:an? |the |any |new |more )*(?<made>" + NAME + ")";
  private static final String DOER = "(?:(?:an? |the |any )?(?<doer>[a-z]+) )";
  private static final String VERBED = "(?<verb>[a-z]+)";
  private static final String AT = " (?:on|to|for|in|at|against|into|of) ";
  private static final String STATE =
      "(?:an? |any |the"
          + " )?(?<state>(?!(?:an?|the|any|their|more|other|own|given|chosen|selected|specified|named)"
          + " )[a-z][a-z_-]*)";
  private static final String OTHER =
      "(?<other>(?:(?!(?:by|for|to|with|on|in|at|of|from|and|or|is|are) )[a-z]+ )?[a-z]+)";
  private static final String THAT =
      "(?:an? |any |the )?(?<that>[a-z]+) (?:that|which) (?<case>(?:is|are|has|have|was|were) [a-z"
          + " ]+?)";
  private static final String ONLY = "(?:can|may|should|must) only ";
  private static final String ABLE = "(?:can|may|(?:should|must|will) be able to) ";
  private static final String END = "(?: any ?more)?(?= ?(?:[.;!]|$))";

  private static final List<Pattern> FORBIDDEN =
      List.of(
          way(MADE_THING, " ", Wording.MUST_NOT, " be ", VERBED, AT, STATE, " ", OTHER, END),
          way(MADE_THING, " ", Wording.MUST_NOT, " be ", VERBED, AT, THAT, END),
          way(
              "(?:once|after|when|if|as soon as) (?<whole>[a-z][a-z ]+?)(?: ,)? no (?:more |further"
                  + " |new |other |additional )?(?<made>",
              NAME,
              ") (?:(?:can|may|should|must|will) be ",
              VERBED,
              "|are (?:accepted|allowed|possible|permitted|taken|made))",
              END),
          way(
              "(?:if|when|while) (?<whole>[a-z][a-z ]+?)(?: ,)? (?:then"
                  + " )?(?:(?:the|a|an|any|new|all|further) )*(?<made>",
              NAME,
              ") (?:is|are|must be|should be|will be|gets)"
                  + " (?:rejected|refused|denied|declined|blocked|not"
                  + " (?:accepted|allowed|possible|permitted))",
              END),
          way(
              "(?:an? |the |any )?(?<who>[a-z]+) (?:with|who have|who has|that have|that"
                  + " has|having) (?:any |an? )?(?<many>[a-z]+ [a-z]+) ",
              Wording.MUST_NOT,
              " (?<does>[a-z]+)(?: (?:on|to|for|in))? (?:an? |any |the |more |new |other )*",
              OTHER,
              END),
          way(
              DOER,
              Wording.MUST_NOT,
              " (?<does>[a-z]+)(?: (?:on|to|for|in))? (?:an? |any |the )?",
              OTHER,
              " (?:in|of|from) the (?<state>past)",
              END),
          way(
              DOER,
              Wording.MUST_NOT,
              " (?<does>[a-z]+)(?: (?:on|to|for|in))? ",
              STATE,
              " ",
              OTHER,
              END),
          way(DOER, Wording.MUST_NOT, " (?<does>[a-z]+)(?: (?:on|to|for|in))? ", THAT, END),
          way(DOER, Wording.MUST_NOT, " ", VERBED, " ", MADE_THING, AT, STATE, " ", OTHER, END),
          way(DOER, Wording.MUST_NOT, " ", VERBED, " ", MADE_THING, AT, THAT, END));

  private static final List<Pattern> ALLOWED =
      List.of(
          way(MADE_THING, " ", ONLY, "be ", VERBED, AT, STATE, " ", OTHER, END),
          way(MADE_THING, " ", ONLY, "be ", VERBED, AT, THAT, END),
          way(
              MADE_THING,
              " (?:can|may|should|must) be ",
              VERBED,
              " only",
              AT,
              STATE,
              " ",
              OTHER,
              END),
          way(DOER, ONLY, "(?<does>[a-z]+)(?: (?:on|to|for|in))? ", STATE, " ", OTHER, END),
          way(DOER, ONLY, "(?<does>[a-z]+)(?: (?:on|to|for|in))? ", THAT, END),
          way(DOER, ONLY, VERBED, " ", MADE_THING, AT, STATE, " ", OTHER, END),
          way(DOER, ONLY, VERBED, " ", MADE_THING, AT, THAT, END),
          way(DOER, ABLE, VERBED, " ", MADE_THING, AT, STATE, " ", OTHER, END));

  private static Pattern way(String... parts) {
    return Pattern.compile(String.join("", parts));
  }

  @Override
  public String name() {
    return "admit";
  }

  @Override
  public List<String> keys() {
    return List.of("can", "may ", "must", "should", "allowed", " no ", "reject", "refuse", "if ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .first(FORBIDDEN, found -> read(found, false, statement, lexicon))
        .or(() -> wording.first(ALLOWED, found -> read(found, true, statement, lexicon)))
        .stream()
        .toList();
  }

  private static Optional<Fact> read(
      Wording.Found found, boolean allowed, Statement statement, Lexicon lexicon) {
    var made = made(found, lexicon);
    var condition = condition(found, lexicon);
    return made.isPresent() && !condition.isEmpty() && isMade(found, lexicon)
        ? Optional.of(
            new DeedFact.Guarded(
                List.of("create"),
                made,
                condition,
                allowed,
                statement.sentence().text(),
                found.span()))
        : Optional.empty();
  }

  private static Optional<Noun> made(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("made", lexicon)
        .map(noun -> booked(noun, found, lexicon).orElse(noun))
        .or(
            () ->
                found
                    .text("does")
                    .map(VerbForms::base)
                    .filter(verb -> makes(verb, lexicon))
                    .map(verb -> lexicon.events().madeBy(verb).orElseGet(() -> Noun.of(verb))));
  }

  /** "Rooms cannot be booked": no room is made then, but a booking of one. */
  private static Optional<Noun> booked(Noun noun, Wording.Found found, Lexicon lexicon) {
    return found
        .text("verb")
        .map(VerbForms::base)
        .filter(verb -> !lexicon.operations(verb).contains(Operation.CREATE))
        .flatMap(lexicon.events()::madeBy)
        .filter(_ -> !lexicon.events().isMade(noun));
  }

  /** "To bid" makes a bid; "to see" and "to cancel" do something with what is there. */
  private static boolean makes(String verb, Lexicon lexicon) {
    return lexicon.events().madeBy(verb).isPresent()
        || (lexicon.operations(verb).isEmpty() && lexicon.stateAfter(verb).isEmpty());
  }

  /** "Placed", "added", "booked": whatever is done, something is there then. */
  private static boolean isMade(Wording.Found found, Lexicon lexicon) {
    return found
        .text("verb")
        .map(VerbForms::base)
        .filter(
            verb ->
                !lexicon.operations(verb).contains(Operation.CREATE)
                    && lexicon.events().madeBy(verb).isEmpty())
        .isEmpty();
  }

  private static List<Condition> condition(Wording.Found found, Lexicon lexicon) {
    var words = new ConditionWords(lexicon);
    if (found.text("whole").isPresent()) {
      return words.all(found.text("whole").get()).stream()
          .filter(each -> each.of().isPresent() || each instanceof Condition.Passed)
          .toList();
    }
    if (found.text("many").isPresent()) {
      return words.all(
          "the %s has %s".formatted(found.text("who").orElse(""), found.text("many").get()));
    }
    if (found.text("case").isPresent()) {
      return words.all("the " + found.text("that").orElse("") + " " + found.text("case").get());
    }
    return found.text("state").stream()
        .map(String::strip)
        .flatMap(state -> inState(state, found.text("other").orElse(""), words, lexicon).stream())
        .toList();
  }

  private static List<Condition> inState(
      String state, String other, ConditionWords words, Lexicon lexicon) {
    if (state.equals("past")) {
      return words.all("the " + other + " has started");
    }
    return RestrictionRule.isState(state, lexicon)
        ? words.all("the " + singular(other) + " is " + state)
        : List.of();
  }

  private static String singular(String words) {
    var last = words.lastIndexOf(' ') + 1;
    return words.substring(0, last) + Nouns.singular(words.substring(last));
  }
}
