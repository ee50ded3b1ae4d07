package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "A bid must be higher than the current highest bid": each outdoes those before. */
public final class OutdoneRule implements WordingRule {
  private static final String ONE =
      "(?:(?:an?|the|each|every|any|all|new|your) )*(?<one>[a-z]+)(?:"
          + " (?<field>amount|price|value))?";
  private static final String THAN = "(?:higher|greater|larger|more|bigger) than ";
  private static final String MORE =
      " (?:" + Wording.MUST + " (?:be " + THAN + "|(?:exceed|beat|outbid|top) ))";
  private static final String BEFORE =
      "(?:(?:the|any|all|every|each|its|of)"
          + " )*(?:(?:current|currently|existing|previous|prior|last|latest|highest|top|best|winning|other|standing|leading|earlier|present|maximum)"
          + " )+(?<same>[a-z]+)(?: (?:amount|price|value)s?)?(?: (?:so far|(?:(?:that|which)"
          + " (?:have|has) (?:already )?been |already )?(?:placed|made)|(?:for|on|of)"
          + " (?:the|that|this|an?) [a-z]+))*(?: \\( if any \\)| if any)?";
  private static final String LEAST =
      "(?:the )?(?<least>(?:starting|minimum|initial|opening|reserve|base)"
          + " (?:bid|price|amount|value))";
  private static final String AT_LEAST =
      "(?:at least(?: as (?:large|high|much|great) as)?|(?:greater|higher|more|larger) than or"
          + " equal to|no less than|not lower than) ";
  private static final String END = "(?= ?(?:[.;!,]|$))";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              ONE
                  + " "
                  + Wording.MUST
                  + " be "
                  + AT_LEAST
                  + LEAST
                  + "(?: ,)? and (?:(?:must|should|it must) )?(?:be )?(?:also )?"
                  + THAN
                  + BEFORE
                  + END),
          Pattern.compile(ONE + MORE + BEFORE + END));

  @Override
  public String name() {
    return "outdone";
  }

  @Override
  public List<String> keys() {
    return List.of(" than ", "exceed", "beat ", "outbid", "top ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> read(found, lexicon)).stream().toList();
  }

  /** Whether it is said of a statement, which then compares no two values of one record. */
  static boolean isIn(Statement statement, Lexicon lexicon) {
    return !new OutdoneRule().facts(statement, lexicon).isEmpty();
  }

  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    var one = found.noun("one", lexicon);
    var same = found.noun("same", lexicon);
    return one.filter(noun -> same.filter(before -> isOf(noun, before)).isPresent())
        .map(
            noun ->
                new DeedFact.Outdone(
                    noun,
                    found.noun("field", lexicon),
                    found.noun("least", lexicon).or(() -> found.whole("least")),
                    found.span()));
  }

  /** Those before are of the same kind; "the current price" is what the highest bid came to. */
  private static boolean isOf(Noun one, Noun before) {
    return one.equals(before)
        || (one.text().matches("bid|offer") && before.text().matches("price|bid|offer"));
  }
}
