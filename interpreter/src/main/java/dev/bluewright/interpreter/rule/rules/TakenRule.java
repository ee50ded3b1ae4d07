package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "The stock is reduced when an order is placed": records that take from what another has. */
public final class TakenRule implements WordingRule {
  private static final String FIELD =
      "(?:the )?(?:available )?(?<field>(?:[a-z]+ )?(?:stock|inventory)(?: (?:levels?|quantity|quantities|count|amounts?))?|quantity in stock|quantities|quantity)";
  private static final String OF =
      "(?: (?:of|for) (?:the |an? |each |every |its |all |any )*(?:ordered |sold |purchased |bought |corresponding |respective )?(?<thing>"
          + Wording.NAME
          + "))?";
  private static final String REDUCED =
      "(?:is|are|should be|must be|will be|be|gets)(?: automatically)? (?:reduced|decreased|deducted|decremented|lowered|updated|adjusted|reserved)";
  private static final String BY_AMOUNT =
      "(?: (?:accordingly|automatically|by (?:the |that |its )?(?:(?:ordered|given|sold|same) )?(?:quantity|amount|number)(?: (?:ordered|sold|of (?:the )?(?:order|item|items)))?))?";
  private static final String WHEN = "(?:when|whenever|once|after|each time|every time|as soon as)";
  private static final String MADE =
      "(?:(?:an?|the|each|new) )*(?<by>"
          + Wording.NAME
          + ") (?:is|are) (?:successfully )?(?:placed|created|made|confirmed|submitted|added|completed)";
  private static final String END = "(?= ?(?:[.;!]|$))";
  private static final String ENOUGH =
      "(?:there (?:is|are) )?(?:enough|sufficient)(?: of)? (?:the )?(?:[a-z]+ )?(?:(?:is|are) )?(?:in |available )?(?:stock|inventory|items|products|quantity)?(?: (?:is|are))?(?: (?:in stock|available))?";
  private static final String NOT_ENOUGH =
      "(?:there is not enough|there is insufficient|there are not enough|not enough|insufficient) (?:[a-z]+ )?(?:stock|inventory|items|quantity)?(?: (?:is|are))?(?: (?:available|in stock|left))?";

  private static final List<Pattern> TAKING =
      List.of(
          Pattern.compile(
              WHEN
                  + " "
                  + MADE
                  + "(?: ,)? (?:then )?"
                  + FIELD
                  + OF
                  + " "
                  + REDUCED
                  + BY_AMOUNT
                  + END),
          Pattern.compile(
              FIELD + OF + " " + REDUCED + BY_AMOUNT + " " + WHEN + " " + MADE + BY_AMOUNT + END),
          Pattern.compile(
              "(?:placing|creating|making|confirming) (?:an?|the|each) (?<by>"
                  + Wording.NAME
                  + ") (?:should |must |will )?(?:automatically )?(?:reduces?|decreases?|deducts?|lowers?|updates?) "
                  + FIELD
                  + OF
                  + BY_AMOUNT
                  + END));

  private static final List<Pattern> ASKING =
      List.of(
          Pattern.compile(
              "(?:an?|the|each) (?<by>"
                  + Wording.NAME
                  + ") (?:can|may|must|should)(?: only)? be (?:placed|created|made|accepted|confirmed)(?: only)? (?:if|when|while) "
                  + ENOUGH
                  + END),
          Pattern.compile(
              "(?:if|when) "
                  + NOT_ENOUGH
                  + "(?: ,)? (?:then )?(?:the|an?) (?<by>"
                  + Wording.NAME
                  + ") (?:is|are|should be|must be|will be) (?:rejected|refused|not accepted|declined|denied)"
                  + END),
          Pattern.compile(
              "(?:an?|the) (?<by>"
                  + Wording.NAME
                  + ") (?:"
                  + Wording.MUST_NOT
                  + " be (?:placed|created|made|accepted)|(?:is|are|must be|should be) (?:rejected|refused)) (?:if|when) "
                  + NOT_ENOUGH
                  + END),
          Pattern.compile(
              "(?:prevent|reject|refuse) (?<by>[a-z]+s) (?:that|which) (?:exceed|are (?:above|over|more than)) "
                  + FIELD
                  + END),
          Pattern.compile(
              "(?:an? |the )?(?<by>[a-z]+) "
                  + Wording.MUST_NOT
                  + " exceed (?:the )?available (?<field>stock|inventory)"
                  + END));

  private static final List<Pattern> GIVING_BACK =
      List.of(
          Pattern.compile(
              "(?:if|when|whenever|once|after) (?:an?|the) (?<by>"
                  + Wording.NAME
                  + ") is (?<undone>cancelled|canceled|deleted|refused|rejected|returned)(?: ,)? (?:then )?"
                  + FIELD
                  + OF
                  + " (?:is|are|should be|must be|will be|gets)(?: automatically)? (?:restored|returned|increased|replenished|added back|given back|released|restocked|put back)(?: again| accordingly)?"
                  + END),
          Pattern.compile(
              "(?:cancelling|canceling|deleting) (?:an?|the) (?<by>"
                  + Wording.NAME
                  + ") (?:should |must |will )?(?:restores|restore|returns|return|releases|release|replenishes|gives back|increases) "
                  + FIELD
                  + OF
                  + END));

  @Override
  public String name() {
    return "taken";
  }

  @Override
  public List<String> keys() {
    return List.of("stock", "inventory", "quantit", "enough", "sufficient");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .first(TAKING, found -> read(found, lexicon))
        .or(() -> wording.first(ASKING, found -> read(found, lexicon)))
        .or(() -> wording.first(GIVING_BACK, found -> read(found, lexicon)))
        .stream()
        .toList();
  }

  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("by", lexicon)
        .map(
            by ->
                new Fact.Taken(
                    by, found.noun("thing", lexicon), found.text("undone"), found.span()));
  }
}
