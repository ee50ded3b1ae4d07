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

/** "Handle concurrent access and ensure data consistency": what every service does. */
public final class AtOnceRule implements WordingRule {
  private static final String HANDLE =
      "(?:handle|handles|handling|support|supports|allow|allows) (?:multiple"
          + " )?(?:concurrent|simultaneous) ";
  private static final String KEEP =
      "(?:ensure|ensures|ensuring|maintain|maintaining|keep|keeping|guarantee|guaranteeing|preserve|preserving)";
  private static final String CONSISTENCY =
      KEEP
          + " (?:data |the )?(?:consistency|integrity|data consistent)(?: and (?:data"
          + " )?integrity)?(?: of (?:the )?"
          + Wording.NAME
          + ")?";
  private static final String AT_ONCE =
      "(?: concurrently| simultaneously| at (?:the same time|once))";
  private static final String SEVERAL =
      "(?:handle|handles|handling|support|supports|process|processes) (?:multiple |many |several )";
  private static final String ACCESS =
      "(?:access|requests?|users?|clients?|connections?|updates|changes|edits|writes|reads|operations)";
  private static final String THEN = "(?: ,)? (?:and|while|to) ";
  private static final List<Pattern> OF_ALL =
      List.of(
          Pattern.compile(
              HANDLE
                  + "(?:[a-z]+ )?"
                  + ACCESS
                  + "(?: to [a-z]+(?: (?!and)[a-z]+)?)?"
                  + THEN
                  + CONSISTENCY),
          Pattern.compile(SEVERAL + "(?:[a-z]+ )?" + ACCESS + AT_ONCE + THEN + CONSISTENCY),
          Pattern.compile(
              HANDLE
                  + "access to (?:the )?[a-z]+(?: [a-z]+)?(?: and (?:the )?[a-z]+(?: [a-z]+)?)?"
                  + "(?= ?(?:[.]|$))"),
          Pattern.compile(CONSISTENCY + "(?: ,)? and (?:prevent|avoid) race[ _]conditions"));
  private static final List<String> ROOM =
      List.of("overbook", "over-book", "oversell", "oversold", "over-sell", "capacity");
  private static final String MANY = "(?<many>(?!" + ACCESS + "\\b)" + Wording.NAME + ")";
  private static final List<Pattern> OF_ONE =
      List.of(
          Pattern.compile(
              HANDLE
                  + MANY
                  + "(?: requests| attempts)?(?: (?:from|by|of) [a-z]+(?: [a-z]+)?)?"
                  + THEN
                  + CONSISTENCY),
          Pattern.compile(SEVERAL + MANY + AT_ONCE + THEN + CONSISTENCY),
          Pattern.compile(
              HANDLE
                  + MANY
                  + " requests(?: (?:from|by) (?:multiple |several |many )?[a-z]+)?(?="
                  + " ?(?:[.]|$)| to (?:avoid|prevent))"),
          Pattern.compile(CONSISTENCY + " and " + HANDLE + "access to (?:the )?" + MANY));

  @Override
  public String name() {
    return "at-once";
  }

  @Override
  public List<String> keys() {
    return List.of("concurrent", "simultaneous", "race", "at the same time", "at once");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .first(OF_ONE, found -> Optional.<Fact>of(ofOne(found, wording, lexicon)))
        .or(
            () ->
                wording.first(
                    OF_ALL,
                    found ->
                        Optional.<Fact>of(
                            new BoundFact.AtOnce(Optional.empty(), false, found.span()))))
        .stream()
        .toList();
  }

  private static Fact ofOne(Wording.Found found, Wording wording, Lexicon lexicon) {
    return new BoundFact.AtOnce(found.noun("many", lexicon), wording.mentions(ROOM), found.span());
  }
}
