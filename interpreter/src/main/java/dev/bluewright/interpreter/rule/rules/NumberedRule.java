package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Invoice numbers without gaps", "tickets are numbered consecutively for each event". */
public final class NumberedRule implements WordingRule {
  private static final Pattern COUNTING =
      Pattern.compile(
          "\\b(?:sequential|sequentially|sequence|consecutive|consecutively|gapless|gap-free|gaps?|auto-?increment(?:ing|ed|s)?|auto increment(?:ing|ed)?"
              + "|incrementing|running number|numbered|unbroken)\\b");
  private static final String SEQUENTIAL =
      "(?:sequential|consecutive|gapless|gap-free|auto-?incrementing|auto-?incremented|auto-?increment|auto incrementing|auto increment|incrementing|running|unbroken)";
  private static final String NO_GAPS =
      "(?:(?: ,)?(?: and)? without (?:any )?gaps| with no gaps|(?: and)? gap-free)";
  private static final String FIELD =
      "(?<field>(?:[a-z]+ )?(?:number|numbers|no|reference|references|reference number|code|codes))";
  private static final String OWNER =
      "(?:each |every |an? |the |all |new )*(?<owner>" + Wording.NAME + ")";
  private static final String PER =
      "(?: (?:per|for each|for every|within each|within an?|in each|by) (?<per>"
          + Wording.NAME
          + "))?";
  private static final String FROM = "(?: ,?(?:starting|beginning) (?:at|from|with) (?:1|one))?";
  private static final String FORMAT =
      "(?:(?: ,)?(?: (?:in|using|with) the (?:format|form|pattern)| such as| like| e\\.g\\.| for example)?"
          + " (?<format>[a-z]{1,6}[-/](?:(?:yyyy|year|20[0-9][0-9])[-/])?(?:[0-9]+|n+|x+|#+)))?";
  private static final String IN_ORDER =
      "(?:consecutively|sequentially|in sequence|without gaps|without any gaps|one after another|one after the other)";
  private static final String END =
      "(?:" + NO_GAPS + ")?" + PER + "(?:" + NO_GAPS + ")?" + FROM + FORMAT + "(?:" + NO_GAPS
          + ")?";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              OWNER
                  + " (?:"
                  + Wording.MUST
                  + " )?(?:get|gets|has|have|receive|receives|be given|is given|are given|be assigned|is assigned|are assigned)"
                  + " (?:an? |its own |their own )?(?:unique |own )*(?:automatically )?"
                  + SEQUENTIAL
                  + "(?: ,| and)?(?: unique)? "
                  + FIELD
                  + END),
          Pattern.compile(
              "(?:assign|assigns|give|gives|generate|generates) (?:an? )?(?:unique )?"
                  + SEQUENTIAL
                  + " "
                  + FIELD
                  + " (?:to|for) "
                  + OWNER
                  + END),
          Pattern.compile(
              SEQUENTIAL
                  + " "
                  + FIELD
                  + " (?:for|of) (?:each|every|all|the) (?<owner>"
                  + Wording.NAME
                  + ")"
                  + END),
          Pattern.compile(
              OWNER
                  + " (?:is|are|must be|should be|will be|have to be|has to be) numbered "
                  + IN_ORDER
                  + END),
          Pattern.compile(
              "number (?:the |all |each |every )?(?<owner>" + Wording.NAME + ") " + IN_ORDER + END),
          Pattern.compile(
              FIELD
                  + "(?: (?:for|of) (?:each|every|an?|the) (?<owner>"
                  + Wording.NAME
                  + "))?"
                  + " (?:is|are|must be|should be|will be|have to be|has to be|run|runs|must run)(?: unique and| assigned| given| automatically)*"
                  + " (?:"
                  + SEQUENTIAL
                  + "|"
                  + IN_ORDER
                  + ")(?: assigned| numbers)?"
                  + END),
          Pattern.compile(FIELD + NO_GAPS + PER + FROM + FORMAT),
          Pattern.compile(SEQUENTIAL + " " + FIELD + END));

  @Override
  public String name() {
    return "numbered";
  }

  @Override
  public List<String> keys() {
    return List.of("sequen", "consecutiv", "gap", "increment", "running", "numbered", "unbroken");
  }

  /** Whether a line says that something is counted, so that it is made by nothing else. */
  static boolean speaks(String line) {
    return COUNTING.matcher(line).find();
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> read(found, statement, lexicon)).stream()
        .toList();
  }

  private static Optional<Fact> read(Wording.Found found, Statement statement, Lexicon lexicon) {
    var field = found.noun("field", lexicon).orElse(Noun.of("number"));
    var owner = found.noun("owner", lexicon).or(() -> saidOwner(field, statement));
    var pattern = found.text("format").map(text -> pattern(spelled(text, statement)));
    return Optional.<Fact>of(
            new ValueFact.Numbered(owner, field, pattern, found.noun("per", lexicon), found.span()))
        .filter(_ -> !field.head().equals("id"));
  }

  /** "Invoice number" names whose it is. */
  private static Optional<Noun> saidOwner(Noun field, Statement statement) {
    return field.words().size() > 1 ? Optional.empty() : statement.saidOwner();
  }

  /** As the text writes it. */
  private static String spelled(String format, Statement statement) {
    return statement.tokens().stream()
        .map(Token::text)
        .filter(text -> text.equalsIgnoreCase(format))
        .findFirst()
        .orElse(format);
  }

  /** {@code INV-2026-0001} becomes {@code INV-{year}-{0000}}. */
  private static String pattern(String format) {
    var dated = format.replaceAll("(?i)(?<=[-/])(?:yyyy|year|20[0-9][0-9])(?=[-/])", "{year}");
    int at = Math.max(dated.lastIndexOf('-'), dated.lastIndexOf('/')) + 1;
    return dated.substring(0, at) + "{" + "0".repeat(dated.length() - at) + "}";
  }
}
