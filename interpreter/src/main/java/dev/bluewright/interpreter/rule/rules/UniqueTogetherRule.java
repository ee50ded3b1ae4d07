package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Names are unique per owner", "a reader can review a book only once". */
public final class UniqueTogetherRule implements WordingRule {
  private static final String ONE =
      "(?:an? |the |each |every |any |one |their |its )?(?<one>" + Wording.NAME + ")";
  private static final String OTHER =
      "(?:an? |the |each |every |any |one |same |the same |a given |a single )?(?<other>"
          + Wording.NAME
          + ")";
  private static final String ONCE =
      "(?:only once|at most once|no more than once|once only|just once|once)";

  private static final Pattern PER =
      Pattern.compile(
          "(?:the )?(?<one>"
              + Wording.NAME
              + ")(?: of (?:an? |the |each )?(?<owner>[a-z]+))? (?:"
              + Wording.MUST
              + " be|is|are|be) unique (?:per|within|for|in|inside|among|across) "
              + OTHER);
  private static final Pattern NO_TWO =
      Pattern.compile(
          "no two (?<owner>[a-z]+) (?:of|in|within|for|with|from|on|at) "
              + OTHER
              + " (?:can |may |should |must )?(?:have|share|use) (?:the same|an? equal|one) (?<one>"
              + Wording.NAME
              + ")");
  private static final Pattern ONE_PER =
      Pattern.compile(
          "(?:only |at most |no more than |max(?:imum)? )?one (?<owner>[a-z]+) (?:per|for each|for every) (?<one>[a-z]+) "
              + "(?:per|and|for each|for every|on each|on the same|in each) "
              + "(?:(?:authenticated|registered|logged-in|signed-in|individual) )?(?<other>[a-z]+)");
  private static final Pattern ONLY_ONCE =
      Pattern.compile(
          ONE
              + " (?:can|may|must|should|could)(?: only)? (?<verb>[a-z]+)(?: (?:for|on|in|to))? "
              + OTHER
              + " "
              + ONCE);
  private static final Pattern ONLY_ONE =
      Pattern.compile(
          ONE
              + " (?:can|may|must|should|could)(?: only)? (?:leave|write|give|add|submit|post|make|have|create|cast)"
              + " (?:only |at most |no more than )?one (?<owner>[a-z]+) (?:per|for each|for every|on each|on every|on|for) (?:an? |the same |the )?(?<other>[a-z]+)");
  private static final Noun SOMEONE = Noun.of("user");
  private static final String AGAIN =
      "twice|more than once|more than one time|again|multiple times|several times";

  /** "Cannot apply for the same trip twice", below a heading that says who. */
  private static final Pattern THEY_NOT_TWICE =
      Pattern.compile(
          "^"
              + Wording.MUST_NOT
              + " (?<verb>[a-z]+)(?: (?:for|on|in|to))? "
              + OTHER
              + " (?:twice|more than once|again|multiple times)");

  private static final Pattern NOT_TWICE =
      Pattern.compile(
          ONE
              + " "
              + Wording.MUST_NOT
              + " (?<verb>[a-z]+)(?: (?:for|on|in|to))? "
              + OTHER
              + " (?:"
              + AGAIN
              + ")");

  private static final String TAKEN =
      "(?:double[ -]?(?: ?- ?)?)?(?:booked|reserved|sold|taken|rented|assigned|allocated|occupied|chosen)";
  private static final String TWICE =
      "(?:" + AGAIN + "|by (?:two|more than one|several|multiple|different) [a-z]+)";
  private static final String OF_SAME =
      " (?:for|on|in|at|of|per|within|during) (?:the same|one and the same|one|an?|any|each|every|any one|a given|the)"
          + " (?<other>"
          + Wording.NAME
          + ")";

  /** A place is taken once: by no second booking of the same show. */
  private static final List<Pattern> TAKEN_ONCE =
      List.of(
          Pattern.compile(
              "(?:an? |the |each |every |any |one |same |the same )?(?<one>"
                  + Wording.NAME
                  + ") "
                  + Wording.MUST_NOT
                  + " be "
                  + TAKEN
                  + "(?: "
                  + TWICE
                  + ")?"
                  + OF_SAME),
          Pattern.compile(
              "no (?<one>"
                  + Wording.NAME
                  + ") (?:can|may|should|must|shall|will|is) (?:ever )?(?:be )?"
                  + TAKEN
                  + "(?: "
                  + TWICE
                  + ")?"
                  + OF_SAME),
          Pattern.compile(
              ONE
                  + " (?:can|may|must|should)(?: only)? be (?:only )?"
                  + TAKEN
                  + " (?:only )?(?:once|at most once|only once|by (?:only )?one [a-z]+)"
                  + OF_SAME),
          Pattern.compile(
              "no two (?<owner>[a-z]+)(?: (?:can|may|should|must))?(?: (?:have|share|use|take|hold|be)(?: (?:for|of|on))?|"
                  + " of| for) (?:the )?same (?<one>"
                  + Wording.NAME
                  + ")"
                  + OF_SAME),
          Pattern.compile(
              "(?:no|prevent|prevents|avoid|avoids|disallow|forbid) (?:any )?double[ -]?(?: ?- ?)?bookings? of (?:the same |an? |the )?(?<one>"
                  + Wording.NAME
                  + ")"
                  + OF_SAME),
          Pattern.compile(
              "two (?:different )?[a-z]+ "
                  + Wording.MUST_NOT
                  + " (?:book|reserve|take|buy) the same (?<one>"
                  + Wording.NAME
                  + ")"
                  + OF_SAME));

  /** What is no thing: "at the same time". */
  private static final Pattern TIME =
      Pattern.compile(
          "(?:time|date|period|slot|day|hour|moment)s?(?: .*)?|.* (?:time|period|range)");

  private static final List<String> KEYS =
      List.of(
          "unique",
          "no two",
          "same",
          "double",
          "one ",
          "once",
          "twice",
          "more than",
          "again",
          "multiple times",
          "several times");

  @Override
  public String name() {
    return "unique-together";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    for (var way : List.of(PER, NO_TWO)) {
      wording.each(way, found -> add(found, owner(found, statement, lexicon), lexicon, facts));
    }
    for (var way : List.of(ONE_PER, ONLY_ONE)) {
      wording.each(way, found -> add(found, found.noun("owner", lexicon), lexicon, facts));
    }
    for (var way : TAKEN_ONCE) {
      wording.each(way, found -> taken(found, lexicon, facts));
    }
    for (var way : List.of(ONLY_ONCE, NOT_TWICE)) {
      wording.each(way, found -> done(found, found.noun("one", lexicon), lexicon, facts));
    }
    wording.each(THEY_NOT_TWICE, found -> done(found, Optional.of(SOMEONE), lexicon, facts));
    return facts.isEmpty() ? facts : List.of(facts.getFirst());
  }

  /** Of the bookings, whatever the text calls them: they are what takes such a thing. */
  private static void taken(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var isTold = found.line().matches(".*(?:same|twice|once|again|times|double| by ).*");
    if (isTold && found.text("other").filter(TIME.asMatchPredicate()).isEmpty()) {
      add(found, found.noun("owner", lexicon), lexicon, facts);
    }
  }

  /** What a verb makes: a review, or a like. */
  private static Optional<Noun> made(String verb, Lexicon lexicon) {
    return lexicon.events().madeBy(verb).or(() -> lexicon.events().tiedBy(verb));
  }

  private static Optional<Noun> owner(Wording.Found found, Statement statement, Lexicon lexicon) {
    return found.noun("owner", lexicon).or(statement::owner);
  }

  /** By whom something is done once. */
  private static void done(
      Wording.Found found, Optional<Noun> one, Lexicon lexicon, List<Fact> facts) {
    var made = found.text("verb").flatMap(verb -> made(verb, lexicon));
    if (made.isPresent()) {
      add(found, made, one, lexicon, facts);
    }
  }

  /** Not "unique in the whole system". */
  private static boolean isThing(Noun noun, Lexicon lexicon) {
    return !lexicon.isGeneric(noun.head()) && !lexicon.isSystem(noun.head());
  }

  private static void add(
      Wording.Found found, Optional<Noun> owner, Lexicon lexicon, List<Fact> facts) {
    add(found, owner, found.noun("one", lexicon), lexicon, facts);
  }

  private static void add(
      Wording.Found found,
      Optional<Noun> owner,
      Optional<Noun> one,
      Lexicon lexicon,
      List<Fact> facts) {
    var other = found.noun("other", lexicon);
    if (one.isPresent()
        && other.filter(noun -> isThing(noun, lexicon)).isPresent()
        && !one.equals(other)) {
      facts.add(new ValueFact.UniqueTogether(owner, List.of(one.get(), other.get()), found.span()));
    }
  }
}
