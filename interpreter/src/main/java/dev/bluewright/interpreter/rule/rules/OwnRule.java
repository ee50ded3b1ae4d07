package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Doers;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "Their own plots", "only edit plots that they made", "my bookings", "private notes": somebody's
 * own.
 */
public final class OwnRule implements WordingRule {
  private static final String WHICH =
      "(?:past|upcoming|current|previous|future|recent|latest|active|inactive|pending|open|closed|completed|finished|new|old|cancelled)";

  /** "Their past and upcoming visits": their visits. */
  private static final String THING =
      "(?:[a-z]+ (?:of|for) )?(?:"
          + WHICH
          + "(?: , and | , | and | or | / |/))*(?<thing>"
          + Wording.NAME
          + ")";

  private static final String LOOK =
      "(?:see|view|list|read|access|get|browse|retrieve|manage|edit|update|modify|delete|change"
          + "|cancel|track|search|find|fetch|reschedule|extend|renew|withdraw"
          + "|check[- _]?(?:in|out)(?: (?:for|of|from|to|into))?)";
  private static final Pattern ACT =
      Pattern.compile("\\b(?:reschedule|extend|renew|withdraw|check)");
  private static final String VERBS = LOOK + "s?(?:(?: ,| and| or| /|/)* ?" + LOOK + "s?)*";
  private static final String WHOSE = "(?:their|his|her|his or her|your|my|his/her|our)";
  private static final String BY_WHOM =
      "(?:they|he|she|he or she|you|i)(?: have| has)?"
          + " (?:created|made|posted|wrote|written|own|owns|added|uploaded|submitted|authored)";
  private static final String MADE = THING + " (?:that |which )?" + BY_WHOM;
  private static final List<Pattern> ALONE =
      List.of(
          Pattern.compile(
              "(?:only |just )(?:be able to |be allowed to )?"
                  + VERBS
                  + " (?:only )?(?:the )?"
                  + MADE),
          Pattern.compile(VERBS + " only (?:the )?" + MADE),
          Pattern.compile(
              "(?:only |just )(?:be able to |be allowed to )?"
                  + VERBS
                  + " (?:only )?(?:all )?(?:of )?"
                  + WHOSE
                  + "(?: own)? "
                  + THING),
          Pattern.compile(VERBS + " only (?:all )?" + WHOSE + "(?: own)? " + THING),
          Pattern.compile("(?:private|secret) " + THING),
          Pattern.compile(
              THING + " (?:is|are|stay|stays|remain|remains|be|kept)(?: kept)? private"));
  private static final List<Pattern> OWN =
      List.of(
          Pattern.compile(WHOSE + " own " + THING),
          Pattern.compile(VERBS + " (?:the |any |all )?" + MADE),
          Pattern.compile(
              "(?:to|in|on|of|from|with) (?:the |any |all |those )*(?<thing>[a-z]+) (?:that|which) "
                  + BY_WHOM));
  private static final Pattern ALSO =
      Pattern.compile(WHOSE + " own [a-z]+ (?:and|or|and/or) (?<thing>[a-z]+s)(?= ?(?:[.,;]|$))");
  private static final Pattern OF_CALLER =
      Pattern.compile(
          THING
              + " (?:that |which )?(?:of|for|from|belong(?:s|ing)? to|(?:is |are )?owned by|(?:is"
              + " |are |was |were )?created by) (?:the |an? )(?<caller>(?:current|currently"
              + " logged[- _]in|logged[- _]in|signed[- _]in|authenticated|calling|requesting)"
              + " [a-z]+)(?! (?:and|or) )");
  private static final Pattern DONE = Pattern.compile(VERBS + " own " + THING);
  private static final List<Pattern> THEIRS =
      List.of(
          Pattern.compile(
              "(?<verbs>" + VERBS + ") (?<theirs>(?:all )?(?:of )?" + WHOSE + " " + THING + ")"),
          Pattern.compile("(?:all )?(?:of )?my(?: own)? " + THING));
  private static final String ONE = "(?<who>(?:(?:each|every|all|any|the|an?) )?[a-z]+)";
  private static final Pattern SEEING =
      Pattern.compile("^" + ONE + "(?= (?:only )?" + LOOK + "s? )");
  private static final Pattern LETTING =
      Pattern.compile("(?:allow|let|enable|permit)s? " + ONE + "(?= (?:to )?" + LOOK + " )");
  private static final Pattern PERSON =
      Pattern.compile(
          Doers.WORDS
              + "(?= (?:can|may|should|must|will|are|who|have|has|only|view|see|manage|want|need)\\b)");

  @Override
  public String name() {
    return "own";
  }

  @Override
  public List<String> keys() {
    return List.of(
        " own ",
        " they ",
        "their",
        "his",
        "her",
        "your",
        "my ",
        "our ",
        "private",
        "secret",
        " i have ",
        " i uploaded",
        " current",
        "logged",
        "signed",
        "authenticated",
        "calling",
        "requesting");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    statement.wording().each(DONE, found -> add(found, AccessFact.Whose.OWN, lexicon, facts));
    statement.wording().each(OF_CALLER, found -> ofCaller(found, lexicon, facts));
    if (speaksOfPeople(statement, lexicon)) {
      ALONE.forEach(
          way ->
              statement
                  .wording()
                  .each(way, found -> add(found, AccessFact.Whose.ALONE, lexicon, facts)));
      OWN.forEach(
          way ->
              statement
                  .wording()
                  .each(way, found -> add(found, AccessFact.Whose.OWN, lexicon, facts)));
      statement.wording().each(ALSO, found -> also(found, lexicon, facts));
      THEIRS.forEach(
          way ->
              statement
                  .wording()
                  .each(way, found -> add(found, AccessFact.Whose.THEIRS, lexicon, facts)));
    }
    return facts;
  }

  /** "Only their own beds and tools": what is said of the first holds for the second. */
  private static void also(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    facts.stream()
        .filter(fact -> fact instanceof AccessFact.Own && fact.span().overlaps(found.span()))
        .map(AccessFact.Own.class::cast)
        .findFirst()
        .ifPresent(
            first ->
                found
                    .noun("thing", lexicon)
                    .ifPresent(
                        noun ->
                            facts.add(
                                new AccessFact.Own(noun, first.whose(), found.span("thing")))));
  }

  /** "Plots of the current gardener", and not "plots of the current year". */
  private static void ofCaller(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    if (Doers.endOf(found.text("caller").orElseThrow(), lexicon).isEmpty()) {
      return;
    }
    add(found, AccessFact.Whose.ALONE, lexicon, facts);
    facts.add(
        new AccessFact.AccountAsked(Optional.empty(), AccountDeed.SIGN_IN, found.span("caller")));
  }

  /** "All gardens have their own gate" speaks of no people. */
  private static boolean speaksOfPeople(Statement statement, Lexicon lexicon) {
    var line = statement.wording().line();
    if (line.matches("(?:i|we|you) .*|.* (?:i|we|my|you) .*|.*\\b(?:private|my|your)\\b.*")
        || statement.clauses().stream().allMatch(clause -> clause.subjects().isEmpty())
        || isOfActor(statement, lexicon)) {
      return true;
    }
    return statement
        .wording()
        .first(
            List.of(SEEING, LETTING, PERSON),
            found -> Doers.endOf(found.text("who").orElse(""), lexicon))
        .isPresent();
  }

  /** "Organizers create and close their own shows". */
  private static boolean isOfActor(Statement statement, Lexicon lexicon) {
    return statement.clauses().stream()
        .limit(1)
        .flatMap(clause -> clause.subjects().stream())
        .anyMatch(subject -> Doers.endOf(subject.head().lower(), lexicon).isPresent());
  }

  private static void add(
      Wording.Found found, AccessFact.Whose whose, Lexicon lexicon, List<Fact> facts) {
    var span = isAct(found) ? found.span("theirs") : found.span();
    var isNew = facts.stream().noneMatch(fact -> fact.span().overlaps(span));
    if (isNew) {
      taken(found, lexicon)
          .or(() -> found.noun("thing", lexicon).map(OwnRule::past))
          .ifPresent(noun -> facts.add(new AccessFact.Own(noun, whose, span)));
    }
  }

  /**
   * "Extend their visits", which is to be heard by itself: it is more than that they are theirs.
   */
  private static boolean isAct(Wording.Found found) {
    return found.text("verbs").filter(verbs -> ACT.matcher(verbs).find()).isPresent();
  }

  /** "Their reserved plots": their reservations, and not the plots. */
  private static Optional<Noun> taken(Wording.Found found, Lexicon lexicon) {
    return found
        .text("thing")
        .filter(words -> words.contains(" "))
        .flatMap(words -> TakenListRule.madeOf(words.substring(0, words.indexOf(' ')), lexicon));
  }

  /** "Their booking history": their bookings. */
  private static Noun past(Noun thing) {
    var words = thing.words();
    return words.size() > 1 && words.getLast().equals("history")
        ? new Noun(words.subList(0, words.size() - 1))
        : thing;
  }
}
