package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Keep an audit trail of all orders", "log every change to a contract with who made it". */
public final class HistoryRule implements WordingRule {
  private static final String CHANGES =
      "(?:changes|change|modifications|modification|edits|edit|alterations|updates|update)";
  private static final String WHICH =
      "(?:an? |the |each |every |any |all |all of the |its |their |existing )*";
  private static final List<String> GROUPS = List.of("several", "noun", "other", "third");
  private static final String THING = thing("noun");
  private static final String TO = "(?:of|to|on|in|for|about)";
  private static final String MADE = "(?: (?:that are )?made)?";
  private static final String OF_THING = ofThing("noun");

  /**
   * "Status changes of an order" are changes of it; "the changes" alone are those of everything.
   */
  private static final String CHANGES_OF = changesOf("noun");

  private static final String HISTORY =
      "(?:(?:full|complete|detailed|immutable|permanent|comprehensive) )*"
          + "(?:audit (?:trails|trail|logging|logs|log|history)"
          + "|(?:change|edit|modification) (?:history|histories|log|logs|trail))";
  private static final String OF_CHANGES =
      "(?:(?:full|complete|detailed) )?(?:history|log|logs|record|trail) of " + CHANGES_OF;
  private static final String ALL_OF_IT =
      "(?:"
          + OF_CHANGES
          + "|"
          + HISTORY
          + "(?: of "
          + changesOf("other")
          + "|"
          + ofThing("third")
          + ")?)";

  private static final String KEEP =
      "(?:keep|keeps|keeping|maintain|maintains|maintaining|store|stores|storing|have|has|record|records|recording"
          + "|provide|provides|providing|include|includes|including|support|supports|implement|preserve|retain|write)";
  private static final String LOG =
      "(?:log|logs|logging|record|records|recording|track|tracks|tracking|audit|audits|auditing|keep"
          + " track of|keeps track of)";
  private static final String SEE =
      "(?:view|see|browse|read|review|check|look at|inspect|consult|show|list)";
  private static final String KEPT =
      "(?:is|are|must be|should be|will be|shall be|needs to be|need to be|has to be|have to be)(?:"
          + " always| also)?"
          + " (?:logged|recorded|tracked|audited|kept|stored|maintained|preserved|saved|traceable|available|in"
          + " place)(?: in an? (?:audit|change) (?:log|trail|history))?";

  /** What an entry holds. */
  private static final String TOLD =
      "(?<told>(?: ,)?(?: (?:with|including|showing|recording|noting|along|together|by|and|as well"
          + " as|,|who|whom|when|what|which|user"
          + "|person|the|a|an|date|time|old|new|previous|current|it|them|each|made|did|changed|performed|was|were|before|after))*"
          + " (?:who|user|person|when|what|timestamps|timestamp|date|time|made it|made them|did"
          + " it|changed it|it happened|happened|changed|values|value|made|before and after))?";

  private static final String DONE =
      "(?:created|changed|modified|updated|edited|deleted)(?: (?:,|or|and|or last)"
          + " (?:created|changed|modified|updated|edited|deleted))*";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(KEEP + " " + WHICH + ALL_OF_IT + TOLD),
          Pattern.compile(
              KEEP
                  + " (?:an? |the )?(?:(?:full|complete|detailed) )*(?:history|record|log)"
                  + OF_THING
                  + "(?: [:,-])?(?<told> who (?:changed|did|edited|updated) (?:what|it|them)(?:(?:"
                  + " ,| and)+ when)?)"),
          Pattern.compile(LOG + " (?:all|every|each|any|the) " + CHANGES_OF + TOLD),
          Pattern.compile(LOG + " " + CHANGES + OF_THING + TOLD),
          Pattern.compile("(?:all|every|each|any) " + CHANGES_OF + " " + KEPT + TOLD),
          Pattern.compile(WHICH + ALL_OF_IT + " " + KEPT),
          Pattern.compile(
              "audit (?:trails|trail|logs|log)"
                  + " (?:track|tracks|record|records|cover|covers|capture|captures)"
                  + " (?:all|every|each|any) (?:(?<noun>"
                  + Wording.NAME
                  + ") )?"
                  + CHANGES
                  + TOLD),
          Pattern.compile(
              LOG + "(?<told> who(?: last)? " + DONE + ") " + WHICH + THING + "(?: and when)?"),
          Pattern.compile(
              "(?:"
                  + SEE
                  + "|know|find out)(?<told> who(?: last)? "
                  + DONE
                  + ") "
                  + WHICH
                  + THING
                  + "(?: and (?:when|who(?: last)? "
                  + DONE
                  + " (?:it|them)))?"),
          Pattern.compile(
              SEE + " " + WHICH + "(?:" + OF_CHANGES + "|" + HISTORY + ofThing("other") + ")"),
          Pattern.compile(
              "(?:know|see|view|learn|find out)(?: of| about)?"
                  + " (?:any|all|every|each|what|which|the) "
                  + CHANGES
                  + "(?: that)? (?:(?:are |were |have been |has been )?(?:made|done)|occurring|that"
                  + " occur) "
                  + TO
                  + " "
                  + WHICH
                  + "(?:(?<value>[a-z-]+(?: (?!(?:indicated|given|kept|of|for|in) )[a-z-]+)?)(?:"
                  + " indicated| given| kept)? (?:of|for|in) )?"
                  + Wording.BEFORE_NAMES
                  + "(?<several>"
                  + Wording.NAMES
                  + ")(?: ,? ?including (?:its|their) (?<parts>"
                  + Wording.NAME
                  + "))?(?= ?(?:[.;]|$))"),
          Pattern.compile(
              "(?:change|modify|edit|update|correct) "
                  + WHICH
                  + THING
                  + " with (?:an? |full )?audit (?:trail|log)"),
          Pattern.compile(
              "(?:historical|past) data (?:is|are|must be|should be)"
                  + " (?:preserved|kept|retained|maintained)(?: and"
                  + " (?:queryable|accessible|available|can be queried))?"));

  /** A line of a list that says no more. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?:full |complete )?audit (?:trails|trail|logging|logs|log|history)(?: (?:of|for) "
              + WHICH
              + "(?:data )?"
              + CHANGES
              + OF_THING
              + "?)? ?\\.?");

  /** What may stand behind it: why it is asked for. */
  private static final Pattern END =
      Pattern.compile(
          " ?(?:[.;!].*|(?:so that|in order to|to ensure|to support) .*|for"
              + " (?:auditing|audit|compliance|accountability|traceability|transparency|review)(?:"
              + " purposes)?(?: [.;!].*)?)?");

  private static final Pattern LIMITED = Pattern.compile("\\b(?:only|nobody|no one|not|never)\\b");

  private static String thing(String group) {
    return "(?<" + group + ">" + Wording.NAME + ")";
  }

  private static String ofThing(String group) {
    return "(?: " + TO + " " + WHICH + thing(group) + ")";
  }

  private static String changesOf(String group) {
    return WHICH + "(?:(?:status|state|data|record) )?" + CHANGES + MADE + ofThing(group) + "?";
  }

  @Override
  public String name() {
    return "history";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "audit", "change", "modification", "edit", "update", "alteration", "who", "data");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    if (LIMITED.matcher(wording.line()).find()) {
      return List.of(); // who reads a history follows from who reads the record
    }
    return wording
        .first(
            WAYS,
            found -> Optional.of(told(found, lexicon)).filter(_ -> isWhole(found, wording.line())))
        .or(() -> alone(wording, lexicon))
        .stream()
        .toList();
  }

  /** What more is said of it, would not be built. */
  private static boolean isWhole(Wording.Found found, String line) {
    int end = line.indexOf(found.line()) + found.line().length();
    return END.matcher(line.substring(end)).matches();
  }

  private static Optional<Fact> alone(Wording wording, Lexicon lexicon) {
    return ALONE.matcher(wording.line()).matches()
        ? wording.first(List.of(ALONE), found -> Optional.of(told(found, lexicon)))
        : Optional.empty();
  }

  private static Fact told(Wording.Found found, Lexicon lexicon) {
    boolean names =
        found
            .text("told")
            .filter(text -> text.matches(".*\\b(?:who|user|person)\\b.*"))
            .isPresent();
    var nouns =
        GROUPS.stream()
            .map(group -> found.nouns(group, lexicon))
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse(List.of());
    var all = Stream.concat(nouns.stream(), found.noun("parts", lexicon).stream()).toList();
    return new ValueFact.Told(all, found.noun("value", lexicon), names, found.span());
  }
}
