package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "A court cannot be booked twice at the same time", "no overlapping shifts for one worker". */
public final class ApartRule implements WordingRule {
  private static final String THING =
      "(?:an? |the |each |every |any |one |no |same |the same |a given |a single )?(?<thing>"
          + Wording.NAME
          + ")";
  private static final String MANY =
      "(?:an? |the |any |all |two |existing |another |other |an existing |any existing |any other"
          + " |the other )?(?<many>"
          + Wording.NAME
          + ")";
  private static final String FOR = "(?:for|of|on|in|at|by|with)";
  private static final String SAME =
      "(?:an? |the |each |every |any |one |same |the same |a given |a single )(?<thing>[a-z]+(?:"
          + " (?!at|for|in|on)[a-z]+)?)";
  private static final String TAKEN =
      "(?:booked|reserved|rented|hired|scheduled|allocated|assigned|taken|lent|used)";
  private static final String TIME =
      "(?:time|times|period|periods|time slot|time"
          + " slots|slot|slots|timeslot|timeslots|date|dates|time block|time blocks|time"
          + " period|time periods|time range|time ranges|days?|nights?)\\b";
  private static final String AT_ONCE =
      "(?:(?:at|for|in|during|within|on|across) (?:the same|one|a given|overlapping|any one|the"
          + " same overlapping) "
          + TIME
          + "|at a time|at once|at any (?:given |one )?time|for overlapping "
          + TIME
          + "|simultaneously)";
  private static final String KEEPING =
      "(?:no|prevent|prevents|preventing|avoid|avoids|avoiding|disallow|forbid|reject|rejects|refuse|refuses|without|not"
          + " allow|not permit)";
  private static final String DOUBLE = "double[ -]?(?: ?- ?)?";
  private static final String CONFLICT =
      "(?:(?:time|schedule|scheduling|calendar|slot)"
          + " |(?<many>booking|appointment|reservation|shift) )conflicts?";
  private static final String KEPT_FROM =
      " (?:is|are|must be|should be|has to be|have to be) (?:(?:checked|detected) and"
          + " )?(?:prevented|avoided|rejected|refused|forbidden|disallowed|impossible|not"
          + " (?:allowed|permitted|possible))";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              THING
                  + " "
                  + "(?:"
                  + Wording.MUST_NOT
                  + " be|(?:is|are) (?:not|never)) (?:"
                  + DOUBLE
                  + "booked(?: "
                  + AT_ONCE
                  + ")?|(?:"
                  + TAKEN
                  + ") (?:twice|more than once|multiple times|again|by (?:two|more than"
                  + " one|several|multiple) [a-z]+) "
                  + AT_ONCE
                  + ")"),
          Pattern.compile(
              "no (?<thing>"
                  + Wording.NAME
                  + ") (?:can|may|should|must|shall|will|is to) be (?:"
                  + DOUBLE
                  + "booked|(?:"
                  + TAKEN
                  + ") (?:twice|more than once|by (?:two|more than one|several) [a-z]+) "
                  + AT_ONCE
                  + ")"),
          Pattern.compile(
              THING
                  + " (?:(?:can|may|must|should) (?:only )?be|is|are)(?: only)? "
                  + TAKEN
                  + " (?:only )?(?:once|by (?:only |just |at most )?one [a-z]+) "
                  + AT_ONCE),
          Pattern.compile(
              KEEPING
                  + " "
                  + THING
                  + " from being "
                  + TAKEN
                  + " (?:twice|more than once|by (?:two|more than one|several|multiple)"
                  + " [a-z]+)(?: "
                  + AT_ONCE
                  + ")?"),
          Pattern.compile(
              KEEPING
                  + " (?:any |all |the )?"
                  + DOUBLE
                  + "book(?:ings|ing|ed)?(?: (?:of|for) "
                  + THING
                  + ")?(?: "
                  + AT_ONCE
                  + ")?"),
          Pattern.compile(
              DOUBLE + "book(?:ings|ing|ed)?(?: (?:of|for) " + THING + ")?" + KEPT_FROM),
          Pattern.compile(
              KEEPING
                  + " (?:any |all |the )?"
                  + CONFLICT
                  + "(?: (?:of|for|between) "
                  + THING
                  + ")?"),
          Pattern.compile(CONFLICT + "(?: (?:of|for|between) " + THING + ")?" + KEPT_FROM),
          Pattern.compile(CONFLICT + " (?:prevention|avoidance)(?: (?:of|for) " + THING + ")?"),
          Pattern.compile(
              KEEPING
                  + " (?:any |all |the )?(?:overlapping|conflicting) (?<many>"
                  + Wording.NAME
                  + ")(?: "
                  + FOR
                  + " "
                  + SAME
                  + ")?"),
          Pattern.compile(
              "(?:no two )?"
                  + MANY
                  + " "
                  + FOR
                  + " "
                  + SAME
                  + " (?:"
                  + Wording.MUST_NOT
                  + "|do not|may|can|should|must|never)? ?(?:be )?(?:overlap|overlapping)(?: in"
                  + " time| with each other)?"),
          Pattern.compile(
              MANY
                  + " (?:"
                  + Wording.MUST_NOT
                  + "|do not|never) overlap(?: in time| with each other|(?: with)? (?:another|any"
                  + " other|other|an existing|existing) [a-z]+)?(?: "
                  + FOR
                  + " "
                  + SAME
                  + ")?"),
          Pattern.compile(
              "(?:"
                  + Wording.MUST_NOT
                  + "|not|do not|does not) (?:overlap|conflict)(?: with)? (?:an? |any |the |another"
                  + " |other |any other )?(?:existing |other )?(?<many>"
                  + Wording.NAME
                  + ")(?: "
                  + FOR
                  + " "
                  + SAME
                  + ")?"),
          Pattern.compile(
              "(?:only |at most |no more than )one (?<many>[a-z]+) (?:per|for each|for a|for"
                  + " any|for every|for the same) (?<thing>[a-z]+) "
                  + AT_ONCE),
          Pattern.compile(
              THING
                  + " "
                  + Wording.MUST_NOT
                  + " have (?:any )?(?:(?:overlapping|conflicting) (?<many>"
                  + Wording.NAME
                  + ")|(?:two|more than one|multiple|several) (?<several>[a-z]+) (?:"
                  + AT_ONCE
                  + "|that overlap))"));
  private static final Pattern ALLOWED =
      Pattern.compile("\\b(?:no two|not|cannot|never|mustnot|shouldnot)\\b");

  @Override
  public String name() {
    return "apart";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "overlap",
        "double",
        "conflict",
        "same",
        "at a time",
        "at once",
        "at any",
        "time",
        "from being");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> read(found, lexicon)).stream().toList();
  }

  /** "Bookings may overlap" says the contrary. */
  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    var many = found.noun("many", lexicon).or(() -> found.noun("several", lexicon));
    boolean forbids =
        !found.line().matches(".*\\b(?:can|may|should|must) (?:be )?overlap.*")
            || ALLOWED.matcher(found.line()).find();
    return forbids
        ? Optional.of(new BoundFact.Apart(many, found.noun("thing", lexicon), found.span()))
        : Optional.empty();
  }
}
