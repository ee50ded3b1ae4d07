package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.lexicon.Comparisons;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Doers;
import dev.bluewright.interpreter.rule.ErrorCases;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** "A member may borrow at most five books": how many records may belong to one. */
public final class QuotaRule implements WordingRule {
  private static final List<String> KEYS =
      List.of(
          "only have",
          "at most",
          "maximum",
          "max ",
          "up to",
          "more ",
          "limit",
          "exceed",
          "only ",
          "already ");
  private static final String DOES =
      "(?:have|has|own|hold|borrow|book|reserve|rent|create|make|place|add|take|join|open|submit|post|keep)";
  private static final String MOST =
      "(?:only |a |an )?(?:at most|maximum of|max|max of|up to|no more than|a limit of|limit of)";
  private static final String NUMBER =
      "(?:\\d{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred)";
  private static final String KEEPS =
      "(?:have|has|own|owns|hold|holds|keep|keeps|contain|contains|include|includes|create|add|submit|post|open|register)";
  private static final String OWNER =
      "(?:an? |the |each |every |one |any |no )?(?<owner>" + Wording.NAME + ")";
  private static final String TOGETHER =
      "(?: (?:each|in total|at (?:a|any|one|any one|any given) time|at once|at the same"
          + " time|simultaneously|concurrently|in the system at one time))?";
  private static final String MANY = "(?<many>" + Wording.NAME + ")";
  private static final String ITS =
      "(?:its|their|the) (?<field>(?:number of )?[a-z]+(?: (?!allows|permits)[a-z]+)?)";
  private static final Pattern WITHIN =
      Pattern.compile(
          "\\b(?:(?:per|a|an|each|every|same|any|one|given|single|particular|that)"
              + " (?:minute|hour|day|week|month|year)|daily|weekly|monthly)\\b");
  private static final List<Pattern> LIMITS =
      List.of(
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

  private static final List<Pattern> LINKED =
      List.of(
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
  private static final Pattern CASE =
      Pattern.compile(
          "^(?:if |when )?(?:this |that )?"
              + OWNER
              + " (?:already (?:has|have|holds|owns)|(?:has|have) already) (?<number>"
              + NUMBER
              + ") "
              + MANY
              + " ?[.;,]?$");

  private static final Pattern SOMEONE =
      Pattern.compile(
          "^(?:an? |each |every |the )?(?<who>[a-z]+) (?:can|may|must|should|cannot)\\b.* (?:per|for each|for"
              + " every)(?= )");

  private static final Comparisons WORDS = new Comparisons();
  private static final Map<String, BigDecimal> ROUND =
      Map.of(
          "twenty", BigDecimal.valueOf(20),
          "fifty", BigDecimal.valueOf(50),
          "hundred", BigDecimal.valueOf(100));
  private static final List<Pattern> WAYS =
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

  @Override
  public String name() {
    return "quota";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    if (!WITHIN.matcher(wording.line()).find()) {
      LINKED.forEach(way -> wording.each(way, found -> limit(found, true, lexicon, facts)));
      LIMITS.forEach(way -> wording.each(way, found -> limit(found, false, lexicon, facts)));
      if (ErrorCases.has(statement)) {
        wording.each(CASE, found -> limit(found, false, lexicon, facts));
      }
    }
    var why = lexicon.unsupported().why("quotas");
    if (!facts.isEmpty()) {
      var first = facts.getFirst();
      return List.of(
          isOfEachPerson(first, statement, lexicon)
              ? new Fact.Unsupported(why, first.span())
              : first);
    }
    WAYS.forEach(
        way ->
            wording.each(
                way,
                found -> {
                  if (!isLength(found)) {
                    facts.add(new Fact.Unsupported(why, found.span()));
                  }
                }));
    return facts;
  }

  /** "A member may book at most two seats per show": so many of each member, and of each show. */
  private static boolean isOfEachPerson(Fact fact, Statement statement, Lexicon lexicon) {
    return fact instanceof Fact.Quota(var owner, _, _, _, _)
        && statement
            .wording()
            .first(List.of(SOMEONE), found -> found.text("who"))
            .filter(who -> !owner.text().equals(who) && Doers.endOf(who, lexicon).isPresent())
            .isPresent();
  }

  private static void limit(
      Wording.Found found, boolean linked, Lexicon lexicon, List<Fact> facts) {
    var owner = found.noun("owner", lexicon);
    var many = found.whole("many");
    if (!isLength(found) && owner.isPresent() && many.isPresent()) {
      most(found, lexicon)
          .ifPresent(
              most ->
                  facts.add(new Fact.Quota(owner.get(), many.get(), most, linked, found.span())));
    }
  }

  private static Optional<Operand> most(Wording.Found found, Lexicon lexicon) {
    var number =
        found
            .text("number")
            .flatMap(word -> WORDS.number(word).or(() -> Optional.ofNullable(ROUND.get(word))))
            .filter(most -> most.signum() > 0)
            .<Operand>map(Operand.Amount::new);
    return number.or(
        () ->
            found.noun("field", lexicon).map(field -> new Operand.Value(Optional.empty(), field)));
  }

  /** How long a text is, or how long something takes. */
  private static boolean isLength(Wording.Found found) {
    return found
        .line()
        .matches(
            ".*\\b(characters|letters|chars|words|digits|minutes|hours|days|weeks|decimals|places)\\b.*");
  }
}
