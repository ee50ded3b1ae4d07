package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "A member may borrow at most five books": how many records may belong to one. */
public final class QuotaRule implements WordingRule {
  private static final List<String> KEYS =
      List.of("only have", "at most", "maximum", "max ", "up to", "no more than", "limit");
  private static final String DOES =
      "(?:have|has|own|hold|borrow|book|reserve|rent|create|make|place|add|take|join|open|submit|post|keep)";
  private static final String MOST =
      "(?:only |a |an )?(?:at most|maximum of|max|max of|up to|no more than|a limit of|limit of)";
  private static final String NUMBER =
      "(?:\\d{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred)";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile("(?:may|can|must|should) only have " + NUMBER + " [a-z]+"),
          Pattern.compile(
              DOES
                  + " "
                  + MOST
                  + " "
                  + NUMBER
                  + " (?:[a-z]+ ){0,3}?[a-z]+s(?: (?:at a time|at once|at one time|at the same time|each|per [a-z]+))?"),
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
    var why = lexicon.whyUnsupported("quotas");
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

  /** How long a text is, or how long something takes. */
  private static boolean isLength(Wording.Found found) {
    return found
        .line()
        .matches(
            ".*\\b(characters|letters|chars|words|digits|minutes|hours|days|weeks|decimals|places)\\b.*");
  }
}
