package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.rule.Wording;
import java.util.List;
import java.util.regex.Pattern;

/** The ways to say how many records may belong to one, or be taken by one. */
final class QuotaWays {
  private static final String DOES =
      "(?:have|has|own|hold|borrow|book|reserve|rent|create|make|place|add|take|join|open|submit|post|keep)";
  private static final String MOST =
      "(?:only |a |an )?(?:at most|maximum of|max|max of|up to|no more than|a limit of|limit of)";
  private static final String NUMBER =
      "(?:\\d{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred)";
  private static final String KEEPS =
      "(?:have|has|own|owns|hold|holds|keep|keeps|contain|contains|include|includes|create|add|submit|post|open|register|allow|allows|accommodate|accommodates|is"
          + " for|are for|be for)";
  private static final String OWNER =
      "(?:an? |the |each |every |one |any |no )?(?<owner>" + Wording.NAME + ")";
  private static final String TOGETHER =
      "(?: (?:each|in total|at (?:a|any|one|any one|any given) time|at once|at the same"
          + " time|simultaneously|concurrently|in the system at one time))?";
  private static final String MANY = "(?<many>" + Wording.NAME + ")";
  private static final String ITS =
      "(?:its|their|the) (?<field>(?:number of )?[a-z]+(?: (?!allows|permits)[a-z]+)?)";

  private static final String KEPT_FROM =
      "(?:prevent|prevents|stop|stops|keep|keeps|disallow|forbid) (?:an? |the |each |any |every )?"
          + "(?<owner>"
          + Wording.NAME
          + ") from ";
  private static final String MORE =
      " more than (?<number>\\d{1,6}|[a-z]+) (?<many>"
          + Wording.NAME
          + ")(?: at (?:a|any|one|any one|any given|the same) time| at once|"
          + " simultaneously)?(?= ?(?:[.;]|$))";

  /** "Prevent a member from having more than three": as for what a thing has. */
  private static final Pattern KEPT_FROM_HAVING =
      Pattern.compile(
          KEPT_FROM
              + "(?:having|owning|holding|keeping|creating|adding|submitting|opening|posting|placing)"
              + MORE);

  /** "Prevent a member from borrowing more than three": as for what somebody takes. */
  private static final Pattern KEPT_FROM_TAKING =
      Pattern.compile(
          KEPT_FROM
              + "(?:borrowing|booking|reserving|renting|hiring|checking"
              + " out|joining|attending|taking out|enrolling in|registering for|signing up"
              + " for|applying for|subscribing to)"
              + MORE);

  /** How many a thing has. */
  static final List<Pattern> LIMITS =
      List.of(
          KEPT_FROM_HAVING,
          Pattern.compile(
              OWNER + " (?:may|can|must|should) only have (?<number>" + NUMBER + ") " + MANY),
          Pattern.compile(
              OWNER
                  + " (?:"
                  + Wording.MUST
                  + " )?"
                  + KEEPS
                  + " "
                  + MOST
                  + " (?<number>"
                  + NUMBER
                  + ") "
                  + MANY
                  + TOGETHER),
          Pattern.compile(
              "(?:no more than|at most|a maximum of|only) (?<number>"
                  + NUMBER
                  + ") "
                  + MANY
                  + " (?:may|can|must|should|will) be"
                  + " (?:scheduled|planned|made|added|created|placed|booked|held|opened|given|attached|assigned)"
                  + " (?:for|to|in|on|with|at|by|per) (?:an? |the |each |every |any |one |the same"
                  + " )?(?<owner>"
                  + Wording.NAME
                  + ")"
                  + TOGETHER),
          Pattern.compile(
              OWNER
                  + " "
                  + Wording.MUST_NOT
                  + " "
                  + KEEPS
                  + " more than (?<number>"
                  + NUMBER
                  + ") "
                  + MANY
                  + TOGETHER),
          Pattern.compile(
              "(?:there (?:can|may|must|should) be )?(?:limited to|"
                  + MOST
                  + ") (?<number>"
                  + NUMBER
                  + ") "
                  + MANY
                  + " (?:per|for each|for every|in each|in every) (?!page)(?<owner>[a-z]+)"),
          Pattern.compile(
              "(?:there (?:is|should be|must be|can be) )?(?:an? |the )?(?:maximum |upper )?limit of (?<number>"
                  + NUMBER
                  + ") (?:on|for) (?:how many|the number of) "
                  + MANY
                  + " (?:per|for each|for every|of each|of an?) (?<owner>[a-z]+)"),
          Pattern.compile(
              MANY
                  + " (?:is|are) limited to (?<number>"
                  + NUMBER
                  + ") (?:per|for each|for every) (?!page)(?<owner>[a-z]+)"),
          Pattern.compile(
              "(?:the )?(?:total )?(?:number of )?"
                  + MANY
                  + " (?:of|for|in|on|per) (?:an? |the |each |every )?(?<owner>"
                  + Wording.NAME
                  + ") "
                  + Wording.MUST_NOT
                  + " (?:be more than|exceed|be greater than|be higher than|go over) "
                  + ITS),
          Pattern.compile(
              OWNER
                  + " "
                  + Wording.MUST_NOT
                  + " (?:have|take|accept|hold|get|contain|allow) more "
                  + MANY
                  + " than "
                  + ITS
                  + "(?: allows| permits)?"));

  /** What the owner does with them, so that records of it are what counts. */
  private static final String TAKES =
      "(?:borrow|book|reserve|rent|hire|loan|check[ _-]{1,3}out|take[ _]out|join|register for|enroll in|enrol"
          + " in|sign up for|apply for|apply to|attend|subscribe to)";

  /** How many somebody takes. */
  static final List<Pattern> LINKED =
      List.of(
          KEPT_FROM_TAKING,
          Pattern.compile(
              "(?:the )?maximum number of "
                  + MANY
                  + " (?:that |which )?"
                  + OWNER
                  + " (?:can|may) "
                  + TAKES
                  + TOGETHER
                  + " (?:is|must be|should be) (?<number>"
                  + NUMBER
                  + ")"),
          Pattern.compile(
              "(?:there (?:should|must|can) be )?(?:an? |the )?(?:maximum |upper )?limit(?: of)?"
                  + "(?: \\()? (?<number>"
                  + NUMBER
                  + ")(?: \\))? (?:on|for) (?:how many|the number of) "
                  + MANY
                  + " "
                  + OWNER
                  + " (?:can|may) "
                  + TAKES),
          Pattern.compile(
              OWNER
                  + " (?:can|may|must|should|is allowed to|are allowed to)(?: only)? "
                  + TAKES
                  + " "
                  + MOST
                  + " (?<number>"
                  + NUMBER
                  + ") "
                  + MANY
                  + TOGETHER),
          Pattern.compile(
              OWNER
                  + " (?:can|may|must) only "
                  + TAKES
                  + " (?<number>"
                  + NUMBER
                  + ") "
                  + MANY
                  + TOGETHER),
          Pattern.compile(
              OWNER
                  + " "
                  + Wording.MUST_NOT
                  + " "
                  + TAKES
                  + " more than (?<number>"
                  + NUMBER
                  + ") "
                  + MANY
                  + TOGETHER));

  /** Below "it is refused if:", who has so many gets no more. */
  static final Pattern CASE =
      Pattern.compile(
          "^(?:if |when )?(?:this |that )?"
              + OWNER
              + " (?:already (?:has|have|holds|owns)|(?:has|have) already) (?<number>"
              + NUMBER
              + ") "
              + MANY
              + " ?[.;,]?$");

  /** What limits how many, of which neither is known. */
  static final List<Pattern> WAYS =
      List.of(
          Pattern.compile("(?:may|can|must|should) only have " + NUMBER + " [a-z]+"),
          Pattern.compile(
              DOES
                  + " "
                  + MOST
                  + " "
                  + NUMBER
                  + " (?:[a-z]+ ){0,3}?[a-z]+s(?: (?:at a time|at once|at one time|at the same"
                  + " time|each|per [a-z]+))?"),
          Pattern.compile(
              "(?:limited to|"
                  + MOST
                  + ") "
                  + NUMBER
                  + " (?:[a-z]+ ){0,3}?[a-z]+s (?:per|for each|for every) (?!page)[a-z]+"));

  private QuotaWays() {}
}
