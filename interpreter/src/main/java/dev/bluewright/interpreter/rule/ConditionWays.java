package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.lexicon.Comparisons;
import java.util.regex.Pattern;

/** How people say what must hold of a record, as patterns over the words. */
final class ConditionWays {
  static final Comparisons WORDS = new Comparisons();

  private static final String ONE =
      "(?:it|they|he|she|this|(?:an?|the|that|its|their) (?<of>[a-z]+(?: (?!is |are |has |have |was"
          + " |were |starts|begins|ends|still |already |contains |does |do )[a-z]+)?))";
  private static final String NAME = Wording.NAME;
  private static final String ITS = "(?:its|the|their|his|her|an?) ";
  private static final String FIELD = "(?<field>" + NAME + ")";
  private static final String OF = "(?: of (?:the|an?|its|that|their) (?<of>[a-z]+))?";
  private static final String STATE =
      "(?:in"
          + " progress|(?!(?:the|a|an|its|it|they|not|to|be|been|only|if|in|at|on|of|all|less|more|no)"
          + " )[a-z][a-z_-]*)";

  static final Pattern AND = Pattern.compile("(?: ,)? and (?=(?:it|they|its|their|the|there) )");
  static final Pattern JOINED = Pattern.compile("(?: ,)? (?:or|nor) (?:already )?| , ");

  static final Pattern HAS =
      Pattern.compile(
          ONE
              + "(?: still| already)? (?:(?<not>does not|do not)"
              + " )?(?:has|have|contains|contain|holds|hold)(?: still| already)?(?:"
              + " (?<no>no|any|some|at least one|one or more))? (?<many>"
              + NAME
              + ")");
  static final Pattern THERE =
      Pattern.compile(
          "there (?:is|are)(?: still)?(?: (?<no>no|any|some|at least one))? (?<many>"
              + NAME
              + ")(?: left| for it| of it| in it| with (?:it|them|that [a-z]+)| for (?:that|this)"
              + " [a-z]+)?");
  static final Pattern TIED =
      Pattern.compile(
          ONE
              + " (?:is|are)(?: still)? (?:tied to|linked to|attached to|used"
              + " (?:in|by|for)|associated with|assigned to|referenced by|part of) (?:any |an?"
              + " |some |at least one )?(?<many>"
              + NAME
              + ")");
  static final Pattern NUMBER_OF =
      Pattern.compile(
          "(?:its |the |their )?(?:total )?number of (?:its |the )?(?<many>"
              + NAME
              + ") (?:has |have )?(?:(?<same>reaches|reached|equals|is equal to|is the same"
              + " as)|(?:is |exceeds? ?)?(?<how>"
              + WORDS.pattern()
              + ")?) (?:its |the |their )?(?<value>[a-z0-9]+(?: [a-z]+)?(?: of (?:its|the|their)"
              + " [a-z]+)?)");
  static final Pattern EVERY =
      Pattern.compile(
          "(?:all|each|every)(?: of)? (?:its |the |their )?(?<many>"
              + NAME
              + ") (?:is|are|has been|have been|were)(?: marked as)? (?<states>"
              + STATE
              + ")");
  static final Pattern STANDS =
      Pattern.compile(
          ITS
              + FIELD
              + OF
              + " (?:(?:is|are|becomes|has become) )?(?:(?<how>"
              + WORDS.pattern()
              + ")|(?<falls>falls|drops|goes|gets)"
              + " (?<fallen>below|under|above|to)|reaches|equals|exactly|is|are) (?:its |the |their"
              + " )?(?<value>[a-z0-9.]+(?: [a-z]+)?(?: of (?:its|the|their) [a-z]+)?)");
  static final Pattern FALLING = Pattern.compile(" (?:falls?|drops?|goes|gets|sinks?)$");
  static final Pattern VALUE_OF =
      Pattern.compile("(?<value>[a-z]+(?: [a-z]+)?) of (?:its|the|their) (?<of>[a-z]+)");
  static final Pattern FIELD_PASSED =
      Pattern.compile(
          ITS
              + FIELD
              + OF
              + " (?:has|have|is|was)(?<not> ?not)?(?: yet| already)? (?:passed|been"
              + " reached|past|over|in the past|gone by|arrived|come)(?: yet)?");
  static final Pattern BEGUN =
      Pattern.compile(
          ONE
              + " (?:has|have)(?<not> ?not)?(?: yet| already)?"
              + " (?<what>started|begun|departed|ended|finished|expired)(?: yet)?");
  static final Pattern STOCK =
      Pattern.compile(ONE + " (?:is|are)(?<not> ?not)? (?<what>out of stock|in stock|sold out)");
  static final Pattern RUN_OUT =
      Pattern.compile(
          "(?:its|the) (?:stock|inventory)(?: of (?:the|an?|its|that) (?<of>[a-z]+))? (?:runs"
              + " out|has run out|is used up|is empty|is exhausted)");
  static final Pattern EXISTS =
      Pattern.compile(
          "(?:(?:any|some|at least one|one or more|an?) )?(?<many>"
              + NAME
              + ") (?:still )?(?:exists?|remains?)(?: for it| in it| with it)?");
  static final Pattern IS =
      Pattern.compile(
          "(?:"
              + ONE
              + "|(?:its|the|their) (?:status|state)) (?:is|are|has been|have"
              + " been|was|were|has|have)(?<not> ?not)?(?: been| already| still| yet| currently|"
              + " marked as| set to| in)* (?<states>"
              + STATE
              + "(?:(?: ,)? (?:or|nor) "
              + STATE
              + ")*)(?: yet| state| status)?");
  private static final String SPAN =
      "(?<number>\\d{1,4}|an?|one|two|three|seven) (?<unit>minute|hour|day|week)s?";
  private static final String START =
      " (?:(?:the|its|an?|their) )?(?:(?<of>[a-z]+)"
          + " )?(?<what>starts|begins|start|beginning|departs|departure|start time|start"
          + " date|end|ends|end date|end time|due date|deadline|check-in|check-in"
          + " date|check in|arrival|arrival date|pickup|pick-up)";
  static final Pattern BEFORE =
      Pattern.compile(
          "(?:(?:up to|at least|no later than|until) "
              + SPAN
              + " )?(?:before|until|prior to)"
              + START);
  static final Pattern LATE =
      Pattern.compile(
          "(?:less than|fewer than|within|later than) " + SPAN + " (?:before|of|prior to)" + START);

  /** "Within an hour of posting", "up to a day after it was placed". */
  static final Pattern YOUNG =
      Pattern.compile(
          "(?:within|up to|for|until|after|more than|later than)(?: the first)? "
              + SPAN
              + "(?: (?:of|after|from|since) (?:(?:it|they) (?:is|was|were|has been|are) |its"
              + " |their |the )?(?:being )?(?:[a-z]+ (?:is|was)"
              + " )?(?:posted|posting|created|creating|creation|placed|placing|made|making|submitted|submitting|submission|published|publication|written|sent|booking|ordering))?");

  private ConditionWays() {}
}
