package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Comparisons;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "A net may be kept for at most 14 days", "tools must be returned within two weeks". */
public final class DueRule implements WordingRule {
  private static final Comparisons WORDS = new Comparisons();
  private static final int DAYS_OF_WEEK = 7;

  private static final String SPAN =
      "(?:a (?:period|maximum|total) of )?(?:only |at most |up to |a maximum of |maximum |max |no more"
          + " than |not more than |no longer than )?(?<number>\\d{1,3}|[a-z]+)(?: \\( \\d+ \\))?"
          + "(?: calendar)? (?<unit>day|week)s?(?: (?:at most|maximum))?";
  private static final String END = "(?= ?(?:[.;,!]|$))";
  private static final String THING =
      "(?:an? |the |each |every |all |any )?(?<thing>" + Wording.NAME + ")";
  private static final String MAY = "(?:can|may|must|should|will|shall|is|are)(?: only)?";
  private static final String LENT =
      "(?:kept|borrowed|loaned|lent|rented|hired|held|issued|checked[ _-]{1,3}out|taken[ _]out|loaned[ _]out|lent[ _]out)";
  private static final String KEEPS =
      "(?:keep|hold|borrow|rent|hire|have|check[ _-]{1,3}out|take[ _]out)";
  private static final String LATER =
      "(?: (?:of|from|after) (?:the )?(?:[a-z]+ )?(?:date|day|loan|checkout|borrowing|lending|issue|issuing|rental|it))?";
  private static final String LOAN = "(?<thing>loan|lending|borrowing|rental|checkout)";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(THING + " " + MAY + " (?:be )?" + LENT + " for " + SPAN + END),
          Pattern.compile(
              THING
                  + " (?:must|should|has to|have to|needs to|need to|are to|is to) be"
                  + " (?:returned|brought[ _]back|given[ _]back) (?:within|after|in) "
                  + SPAN
                  + LATER
                  + END),
          Pattern.compile(
              "(?:an? |the |each |any |every )?[a-z]+ "
                  + MAY
                  + " "
                  + KEEPS
                  + " (?:an? |the |each |any )?(?<thing>"
                  + Wording.NAME
                  + ") for "
                  + SPAN
                  + END),
          Pattern.compile(
              "(?:the |an? |each |every |standard |default |maximum |normal )*"
                  + LOAN
                  + " (?:period|duration|time|length) (?:is|lasts|must be|should be|will be) "
                  + SPAN
                  + END),
          Pattern.compile(
              "(?:the |an? |each |every |all )*"
                  + LOAN.replace(")", ")s?")
                  + " (?:is|are|lasts?|runs?|will be|should be)(?: due)? (?:for|after|in|within) "
                  + SPAN
                  + LATER
                  + END),
          Pattern.compile(
              "(?:there (?:should|must) be )?an? (?:maximum )?limit \\( (?<number>\\d{1,3}) \\) on"
                  + " how many (?<unit>day|week)s an? [a-z]+ (?:can|may) "
                  + KEEPS
                  + " an? (?<thing>"
                  + Wording.NAME
                  + ")"
                  + END));

  @Override
  public String name() {
    return "due";
  }

  @Override
  public List<String> keys() {
    return List.of(" day", " week");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> due(found, lexicon)).stream().toList();
  }

  private static Optional<Fact> due(Wording.Found found, Lexicon lexicon) {
    var days = days(found);
    return found
        .noun("thing", lexicon)
        .filter(_ -> days.isPresent())
        .map(thing -> new DeedFact.Due(thing, days.orElseThrow(), found.span()));
  }

  private static Optional<Integer> days(Wording.Found found) {
    var unit = found.text("unit").filter("week"::equals).isPresent() ? DAYS_OF_WEEK : 1;
    return found
        .text("number")
        .flatMap(WORDS::number)
        .filter(number -> number.signum() > 0)
        .map(BigDecimal::intValue)
        .map(number -> number * unit);
  }
}
