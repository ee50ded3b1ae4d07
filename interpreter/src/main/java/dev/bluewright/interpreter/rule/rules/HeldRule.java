package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "When a booking is cancelled, the slot is free again", "a slot can be booked only once". */
public final class HeldRule implements WordingRule {
  private static final String THING =
      "(?:an? |the |each |its |that |any )*(?<thing>" + Wording.NAME + ")";
  private static final String VERB =
      "(?<verb>booked|reserved|taken|rented|borrowed|leased|lent|loaned|checked_out|hired|assigned)";
  private static final String FREE = "(?:available|free|bookable|open)";
  private static final String FOR = "(?: (?:for|to)(?: a| an| the| others?)?(?: [a-z]+)?)?";
  private static final String BY =
      "(?: by (?:an?|another|some|any|somebody|someone|anybody|anyone)(?: (?:other )?[a-z]+)?)?";
  private static final String END = "(?= ?(?:[.;!,]|$))";
  private static final String WHEN = "(?:when|whenever|once|if|after|as soon as)";

  private static final List<Pattern> ENDING =
      List.of(
          Pattern.compile(
              WHEN
                  + " (?:an? |the )?(?<by>"
                  + Wording.NAME
                  + ") (?:is|was|has been|gets)"
                  + " (?<end>cancelled|canceled|deleted|returned|ended|closed|completed|rejected|declined)(?:"
                  + " ,)? (?:then )?"
                  + THING
                  + " (?:is|becomes|become|should be|must be|should become|must become|will be|will"
                  + " become|is made|is set|gets)(?: automatically)?(?: marked)?(?: as| to)?(?:"
                  + " again)? "
                  + FREE
                  + "(?: again)?(?: for (?:others|other [a-z]+)(?: to [a-z]+)?)?"
                  + END),
          Pattern.compile(
              "(?:cancelling|canceling|deleting) (?:an? |the )?(?<by>"
                  + Wording.NAME
                  + ") (?:(?:makes|should make|must make) (?:an? |the |its |that"
                  + " )*(?<thing>[a-z]+(?: (?!available|free|bookable|open)[a-z]+)?) "
                  + FREE
                  + "|(?:frees|releases|should free|must free)(?: up)? (?:an? |the |its |that"
                  + " )*(?<freed>[a-z]+(?: (?!up|again)[a-z]+)?)(?: up)?)(?: again)?"
                  + END),
          Pattern.compile(
              "(?:(?:an? )?cancell?ation (?:mechanism|feature|function|process|option)"
                  + " (?:that|which) )?(?:makes?|making) "
                  + THING
                  + " "
                  + FREE
                  + " again (?:when|if|once|after) (?:an? |the )?(?<by>"
                  + Wording.NAME
                  + ") is (?<end>cancelled|canceled|deleted)"
                  + END));

  private static final List<Pattern> ONCE =
      List.of(
          Pattern.compile(
              THING + " (?:can|may|must|should)(?: only)? be " + VERB + " (?:only )?once" + END),
          Pattern.compile(
              THING
                  + " (?:that|which) (?:is|was|has been) already"
                  + " (?:booked|reserved|taken|rented|borrowed) "
                  + Wording.MUST_NOT
                  + " be "
                  + VERB
                  + "(?: again)?(?: by (?:another|other|someone)(?: else)?(?: [a-z]+)?)?"
                  + END),
          Pattern.compile(
              "(?:an? |the )?(?:already )?(?:booked|reserved|borrowed|rented) (?<thing>[a-z]+) "
                  + Wording.MUST_NOT
                  + " be "
                  + VERB
                  + "(?: again)?"
                  + END),
          Pattern.compile(
              "no two (?<who>[a-z]+) (?:can|may|should|must|will)(?: be able to)? "
                  + "(?<does>book|reserve|take|rent|borrow|lease|hire) the same "
                  + "(?<thing>"
                  + Wording.NAME
                  + ")"
                  + END));

  private static final List<Pattern> HELD =
      List.of(
          Pattern.compile(
              WHEN
                  + " "
                  + THING
                  + " (?:is|has been|gets) "
                  + VERB
                  + "(?: ,)? (?:then )?(?:it|they|this) (?:is|becomes|become|should be|must be|will"
                  + " be)(?: marked| set)?(?: as| to)? (?:unavailable|no longer available|not"
                  + " available(?: any more| anymore)?|not available)(?: to others| for others)?"
                  + END),
          Pattern.compile(
              THING
                  + " (?:is|are)(?: only)? "
                  + FREE
                  + FOR
                  + " (?:when|if|only when|only if|while|as long as|whenever) (?:it|they|the"
                  + " [a-z]+) (?:is|are|has|have)(?: not|not)(?: been)?(?: currently| already|"
                  + " yet)? "
                  + VERB
                  + BY
                  + END),
          Pattern.compile(
              THING
                  + " (?:is|are)(?: only)? "
                  + FREE
                  + FOR
                  + " (?:when|if|only when|only if|while|as long as) (?:it|they) (?:has|have) no"
                  + " (?:active|current|open|ongoing|running|upcoming) (?<by>[a-z]+)"
                  + END),
          Pattern.compile(
              THING
                  + " (?:is|are) (?:unavailable|not available|not free)"
                  + FOR
                  + " (?:when|if|while|as long as|whenever) (?:it|they|the [a-z]+) (?:is|are|has"
                  + " been|have been)(?: currently| already)? "
                  + VERB
                  + BY
                  + END));

  @Override
  public String name() {
    return "held";
  }

  @Override
  public List<String> keys() {
    return List.of("available", "free", "once", "again", "unavailable", "cancel", "no two ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .first(ENDING, found -> read(found, false, lexicon))
        .or(() -> wording.first(ONCE, found -> read(found, true, lexicon)))
        .or(() -> wording.first(HELD, found -> read(found, false, lexicon)))
        .stream()
        .toList();
  }

  private static Optional<Fact> read(Wording.Found found, boolean once, Lexicon lexicon) {
    var end =
        found
            .text("end")
            .or(
                () ->
                    found
                        .noun("by", lexicon)
                        .filter(_ -> found.line().matches(".*(?:cancel|delet).*"))
                        .map(_ -> found.line().startsWith("delet") ? "deleted" : "cancelled"));
    return found
        .noun("thing", lexicon)
        .or(() -> found.noun("freed", lexicon))
        .map(thing -> new BoundFact.Held(thing, by(found, lexicon), end, once, found.span()));
  }

  /** The records that are named, or those that the verb makes. */
  private static Optional<Noun> by(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("by", lexicon)
        .or(
            () ->
                found
                    .text("verb")
                    .map(VerbForms::base)
                    .or(() -> found.text("does"))
                    .flatMap(verb -> lexicon.events().madeBy(verb)));
  }
}
