package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.BoundFact.Length;
import dev.bluewright.interpreter.fact.BoundFact.Term;
import dev.bluewright.interpreter.fact.Comparison;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Comparisons;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** "A stay is for at most three nights", "slots can be taken up to 30 days in advance". */
public final class LastingRule implements WordingRule {
  private static final Comparisons WORDS = new Comparisons();
  private static final Map<String, Integer> ROUND =
      Map.of(
          "a", 1, "an", 1, "twelve", 12, "fourteen", 14, "thirty", 30, "sixty", 60, "ninety", 90);

  /** Words for how long something lasts, which name no record. */
  private static final String WHOLE =
      "(?:stay|stays|duration|length|period|rental period|booking period|reservation period)";

  private static final String MANY =
      "(?:an? |the |each |every |all |any |no |your |their )?(?<many>" + Wording.NAME + ")";
  private static final String BOUND =
      "(?:(?<most>(?:only )?(?:at most|up to|no more than|not more than|(?:for )?a maximum of|(?:for"
          + " )?(?:maximum|max)(?: of)?|no longer than))|(?<least>at least|no less than|not"
          + " less than|(?:for )?a minimum of|(?:for )?(?:minimum|min)(?: of)?|no shorter than))";
  private static final String BEYOND =
      "(?:(?<over>(?:for )?(?:more|longer) than|exceed)|(?<under>(?:for )?(?:less|shorter|fewer)"
          + " than))";
  private static final String LENGTH =
      " (?<number>\\d{1,4}|[a-z]+) (?<unit>minute|hour|day|night|week|month)s?(?: \\( s \\))?";
  private static final String END = "(?= ?(?:[.;,)]|$)| (?:and|but|or) )";
  private static final String VERB =
      "(?:made|placed|booked|reserved|created|scheduled|requested|taken|arranged|rented|hired)";
  private static final String BEGIN =
      "(?:the |its |their |your )?(?:arrival|start|start date|start time|check-in|check in|check-in"
          + " date|pickup|pick-up|begin|beginning|date|day|(?:[a-z]+ )?starts?)";
  private static final String ADVANCE =
      " (?:in advance|ahead of time|ahead of "
          + BEGIN
          + "|before "
          + BEGIN
          + "|prior to "
          + BEGIN
          + "|of "
          + BEGIN
          + "|ahead|beforehand|in the future)";

  private static final List<Pattern> STAYS =
      List.of(
          Pattern.compile(
              MANY
                  + " (?:"
                  + Wording.MUST
                  + " )?(?:last|lasts|run|runs|be|is|are|take|takes)(?: for)? "
                  + BOUND
                  + LENGTH
                  + "(?: long| in length| each)?"
                  + END),
          Pattern.compile(
              MANY
                  + " "
                  + Wording.MUST_NOT
                  + " (?:(?:last|be|run|go on|take|span) )?"
                  + BEYOND
                  + LENGTH
                  + "(?: long| in length)?"
                  + END),
          Pattern.compile(
              MANY
                  + " "
                  + Wording.MUST
                  + " be "
                  + VERB
                  + "(?: (?:only )?for)? "
                  + BOUND
                  + LENGTH
                  + END),
          Pattern.compile(
              MANY + " " + Wording.MUST_NOT + " be " + VERB + " " + BEYOND + LENGTH + END),
          Pattern.compile(MANY + " (?:allows?|is|are) [a-z0-9 ]+? for " + BOUND + LENGTH + END),
          Pattern.compile(
              "(?:book|reserve|rent|hire) (?:an? |the |any |one )?"
                  + Wording.NAME
                  + " (?:only )?for "
                  + BOUND
                  + LENGTH
                  + END),
          Pattern.compile(
              "(?:the )?(?:(?<most>maximum|max|longest)|(?<least>minimum|min|shortest)) (?:[a-z]+"
                  + " )?"
                  + WHOLE
                  + "(?: (?:of|for) "
                  + MANY
                  + ")? ?(?:is|:|-|must be|should be)"
                  + LENGTH
                  + END));

  private static final List<Pattern> ADVANCES =
      List.of(
          Pattern.compile(
              MANY
                  + " "
                  + Wording.MUST
                  + " (?:only )?be "
                  + VERB
                  + "(?: only)? "
                  + BOUND
                  + LENGTH
                  + ADVANCE
                  + END),
          Pattern.compile(
              MANY
                  + " "
                  + Wording.MUST_NOT
                  + " be "
                  + VERB
                  + " "
                  + BEYOND
                  + LENGTH
                  + ADVANCE
                  + END),
          Pattern.compile(
              "(?:book|reserve|rent|hire|schedule|request) (?:an? |the |any |one )?(?<many>"
                  + Wording.NAME
                  + ") "
                  + BOUND
                  + LENGTH
                  + ADVANCE
                  + END),
          Pattern.compile(
              MANY
                  + " "
                  + Wording.MUST
                  + " (?:start|begin) "
                  + BOUND
                  + LENGTH
                  + " (?:in the future|from now|from today|ahead|after (?:it is |they are |being"
                  + " )?(?:made|booked|placed|created|booking|today))"
                  + END));

  /** "… and up to a month in advance": the other bound of the same. */
  private static final Pattern OTHER =
      Pattern.compile("(?:and|but|,)(?: and| but)? " + BOUND + LENGTH + ADVANCE + END);

  @Override
  public String name() {
    return "lasting";
  }

  @Override
  public List<String> keys() {
    return List.of(" minute", " hour", " day", " night", " week", " month");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    var ahead =
        wording.<BoundFact.Lasting>first(
            ADVANCES, found -> read(found, Term.ADVANCE, found.noun("many", lexicon)));
    ahead.ifPresent(
        fact -> {
          facts.add(fact);
          wording.each(
              OTHER, found -> read(found, Term.ADVANCE, fact.many()).ifPresent(facts::add));
        });
    wording
        .<BoundFact.Lasting>first(STAYS, found -> read(found, Term.STAY, kind(found, lexicon)))
        .ifPresent(facts::add);
    return List.copyOf(facts);
  }

  private static Optional<Noun> kind(Wording.Found found, Lexicon lexicon) {
    return found.noun("many", lexicon).filter(noun -> !noun.text().matches(WHOLE));
  }

  private static Optional<BoundFact.Lasting> read(
      Wording.Found found, Term term, Optional<Noun> many) {
    var number = found.text("number").flatMap(LastingRule::number);
    return number
        .filter(each -> each > 0)
        .map(each -> new Length(each, found.text("unit").orElseThrow()))
        .map(length -> new BoundFact.Lasting(many, term, comparison(found), length, found.span()));
  }

  private static Comparison comparison(Wording.Found found) {
    boolean most = found.text("most").or(() -> found.text("over")).isPresent();
    return most ? Comparison.AT_MOST : Comparison.AT_LEAST;
  }

  private static Optional<Integer> number(String word) {
    return WORDS
        .number(word)
        .filter(number -> number.scale() <= 0)
        .map(Number::intValue)
        .or(() -> Optional.ofNullable(ROUND.get(word)));
  }
}
