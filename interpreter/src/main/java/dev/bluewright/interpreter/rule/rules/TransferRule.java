package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.DeedFact;
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

/** "Transfer money to another member's purse", "send points to other players". */
public final class TransferRule implements WordingRule {
  private static final Noun BALANCE = Noun.of("balance");
  private static final String VERB = "(?<verb>transfer|send|move)(?:s|ring|ing|red)?";
  private static final String WHAT =
      "(?:an? |the |some |any )?(?:certain |given |specified )?"
          + "(?:(?:money|funds|cash|amounts?|sums?|balance)(?: of money)?"
          + "|(?<earned>points|credits|coins|tokens))";
  private static final String THING = "(?<noun>[a-z]+(?: account)?)";
  private static final String OWN = "(?: from (?:their|his or her|one 's|my|its)(?: own)? [a-z]+)?";
  private static final String OTHERS =
      "(?:to (?:another|other|any other|a different|the other) "
          + "|between (?:the |their |own |two |different )*)";
  private static final String WHOSE = "(?:[a-z]+ ?'s? )?";
  private static final String END = "(?= ?(?:[.;!]|$))";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(VERB + " " + WHAT + OWN + " " + OTHERS + WHOSE + THING + END),
          Pattern.compile(
              VERB + " " + WHAT + " from (?:one|an?) " + THING + " to another(?: one)?" + END));

  @Override
  public String name() {
    return "transfer";
  }

  @Override
  public List<String> keys() {
    return List.of("transfer", "send", "move");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAYS, found -> handed(found, lexicon).stream());
  }

  private static Optional<Fact> handed(Wording.Found found, Lexicon lexicon) {
    var field = found.text("earned").map(Noun::said).orElse(BALANCE);
    var verb = found.text("verb").map(VerbForms::base).orElse("transfer");
    return found
        .noun("noun", lexicon)
        .map(noun -> new DeedFact.Handed(verb, noun, field, found.span()));
  }
}
