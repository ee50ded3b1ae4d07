package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.BoundFact.Course;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Orders exceeding the stock are rejected", "a canoe with no units left cannot be rented". */
public final class EnoughRule implements WordingRule {
  private static final String A = "(?:(?:an?|the|each|every|any|new) )*";
  private static final String BY = A + "(?<by>" + Wording.NAME + ")";
  private static final String END = "(?= ?(?:[.;!,]|$))";
  private static final String HELD =
      "(?:stock|inventory|copies|copy|units|items|pieces|products?|quantity|seats|spots|places|tickets)";
  private static final String MADE =
      "(?:placed|created|made|accepted|confirmed|submitted|processed|completed)";
  private static final String REFUSED =
      "(?:is|are|gets|get|should be|must be|will be) (?:rejected|refused|declined|denied|not accepted|blocked)";
  private static final String ENOUGH =
      "(?:there (?:is|are) )?(?:enough|sufficient)(?: of)? (?:the )?(?:[a-z]+ )?(?:(?:is|are) )?(?:in |available )?"
          + HELD
          + "?(?: (?:is|are))?(?: (?:in stock|available|left))?";
  private static final String LACKING =
      "(?:(?:there (?:is|are) )?(?:not enough|insufficient|no|too little|not sufficient) (?:[a-z]+ )?"
          + HELD
          + "?(?: of (?:(?:the|an?|any) )?(?<thing>"
          + Wording.NAME
          + "))?(?: (?:is|are))?(?: (?:available|in stock|left|remaining))?"
          + "|"
          + A
          + "(?<thing2>"
          + Wording.NAME
          + ") (?:is|are) (?:out of stock|not available|unavailable|not in stock|sold out)"
          + "|(?:it|they) (?:is|are) (?:out of stock|not in stock|sold out)"
          + "|(?:it|they) (?:has|have) no (?:[a-z]+ )?(?:copies|stock|units|items)(?: (?:left|available|in stock))?"
          + "|(?:its |the )?(?:stock|inventory|quantity)(?: [a-z]+)? (?:is|are|would be) (?:insufficient|not sufficient|not enough|zero|0|too low|exceeded)"
          + "|out of stock)";
  private static final String LEFT =
      "(?:(?:it|they) (?:is|are) (?:in stock|available)|(?:at least one|an?|any|one) (?:copy|unit|item) (?:of it )?is (?:available|left)|(?:there are )?(?:copies|units|items) (?:are )?(?:available|left)|there is (?:an?|at least one) (?:available )?(?:copy|unit)(?: available| left)?)";
  private static final String LIMIT =
      "(?:(?:is|are|what is|what's|there is|there are) )?(?:currently )?(?:in stock|available|left)(?: in stock)?"
          + "|(?:(?:the|its|their) )?(?:available |current |remaining )*(?:stock|inventory|quantity in stock|copies)(?: (?:level|quantity|available))?";
  private static final String DO =
      "(?<verb>order|buy|purchase|borrow|sell|reserve|take|contain|request|include|have|be ordered|be sold|be bought|be borrowed|be purchased|rent|lend|book)";
  private static final String BEEN =
      "(?<verb>ordered|bought|sold|purchased|borrowed|lent|loaned|rented|checked out)";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              BY
                  + " (?:can|may|must|should)(?: only)? be "
                  + MADE
                  + "(?: only)? (?:if|when|while) "
                  + ENOUGH
                  + END),
          Pattern.compile(
              "(?:if|when) " + LACKING + "(?: ,)? (?:then )?" + BY + " " + REFUSED + END),
          Pattern.compile(
              BY
                  + " (?:"
                  + Wording.MUST_NOT
                  + " be "
                  + MADE
                  + "|"
                  + REFUSED
                  + ") (?:if|when) "
                  + LACKING
                  + END),
          Pattern.compile(
              "(?:(?:an?|the|any) )?(?<by>"
                  + Wording.NAME
                  + ") "
                  + Wording.MUST_NOT
                  + " "
                  + DO
                  + " more (?:(?:of (?:it|them|(?:(?:an?|the) )?[a-z]+)|[a-z]+) )?than (?:"
                  + LIMIT
                  + ")(?: of (?:(?:the|an?) )?(?<thing>"
                  + Wording.NAME
                  + "))?"
                  + END),
          Pattern.compile(
              A
                  + "(?<thing3>"
                  + Wording.NAME
                  + ") (?:(?:that|which) (?:is|are|has|have) |with )?(?:out of stock|sold out|no (?:copies|stock|units)(?: left)?|without stock) "
                  + Wording.MUST_NOT
                  + " be "
                  + BEEN
                  + END),
          Pattern.compile(
              A
                  + "(?<thing3>"
                  + Wording.NAME
                  + ") "
                  + Wording.MUST_NOT
                  + " be "
                  + BEEN
                  + "(?: any more)? (?:if|when|while) "
                  + LACKING
                  + END),
          Pattern.compile(
              A
                  + "(?<thing3>"
                  + Wording.NAME
                  + ") (?:can|may)(?: only)? be "
                  + BEEN
                  + "(?: only)? (?:if|when|while) "
                  + LEFT
                  + END),
          Pattern.compile(
              "(?:[a-z]+ )?(?:can|may)(?: only)? (?<verb>borrow|buy|order|purchase|rent|lend|check out) "
                  + A
                  + "(?<thing3>"
                  + Wording.NAME
                  + ")(?: only)? (?:if|when|while|as long as|provided) "
                  + LEFT
                  + END),
          Pattern.compile(
              "only (?:available|in[ -]stock) (?<thing3>"
                  + Wording.NAME
                  + ") (?:can|may) be "
                  + BEEN
                  + END),
          Pattern.compile(
              "(?:prevent|reject|refuse|decline) (?<by>[a-z]+s) (?:that|which|if they|when they) (?:exceed|would exceed|are (?:above|over|more than)) (?:"
                  + LIMIT
                  + ")"
                  + END),
          Pattern.compile(
              "(?:(?:an?|the|any) )?(?<by>[a-z]+)(?: quantity| amount)? (?:"
                  + Wording.MUST_NOT
                  + " exceed|exceeding|that exceeds?|larger than|"
                  + Wording.MUST_NOT
                  + " be (?:more|greater|larger|higher) than) (?:"
                  + LIMIT
                  + ")(?: of (?:(?:the|an?) )?(?<thing>"
                  + Wording.NAME
                  + "))?(?: "
                  + REFUSED
                  + ")?"
                  + END),
          Pattern.compile(
              "(?:prevent|avoid|disallow|do not allow|no) (?:overselling|over-selling|selling more than (?:is |are )?(?:in stock|available))(?: of (?:(?:the|an?) )?(?<thing>"
                  + Wording.NAME
                  + "))?"
                  + END),
          Pattern.compile(
              "(?:overselling|over-selling) (?:is|must be|should be) (?:prevented|impossible|not allowed|not possible)"
                  + END));

  @Override
  public String name() {
    return "enough";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "stock",
        "inventor",
        "quantit",
        "copies",
        "copy",
        "enough",
        "sufficient",
        "available",
        "sold out",
        "selling",
        "seats",
        "left");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().fact(WAYS, found -> taken(found, lexicon));
  }

  private static Fact taken(Wording.Found found, Lexicon lexicon) {
    var thing =
        found
            .noun("thing", lexicon)
            .or(() -> found.noun("thing2", lexicon))
            .or(() -> found.noun("thing3", lexicon));
    var by = found.noun("by", lexicon).filter(noun -> !lexicon.isActor(noun.head()));
    return new BoundFact.Taken(
        by.or(() -> thing),
        thing,
        Optional.empty(),
        Course.TAKES,
        found.text("verb").map(verb -> VerbForms.base(verb.replaceAll("^be |[ _]out$", ""))),
        found.span());
  }
}
