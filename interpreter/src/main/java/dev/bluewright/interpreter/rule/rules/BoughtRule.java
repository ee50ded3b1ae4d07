package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "See the boats they have bought": one's own purchases, each of a boat. "Buy boats from other
 * skippers": which are theirs, and not one's own.
 */
public final class BoughtRule implements WordingRule {
  private static final Noun PURCHASE = Noun.of("purchase");
  private static final String SEE =
      "(?:see|view|list|check|browse|look at|access|track|get)(?: (?:an?|the|all|which|what|of|list|overview))* ";
  private static final String END = "(?= ?(?:[.,;)]|$))";

  private static final Pattern MINE =
      Pattern.compile(
          SEE
              + "(?<thing>"
              + Wording.NAME
              + ") (?:that |which )?(?:i|they|he|she|he or she|he/she) (?:have |has |had |'ve )?(?:already |previously )?(?:bought|purchased)"
              + "(?: (?:before|so far|already))?"
              + END);

  private static final Pattern OWN =
      Pattern.compile(
          SEE
              + "(?:their|my|his|her) (?:own )?(?:bought|purchased) (?<thing>"
              + Wording.NAME
              + ")"
              + END);

  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "(?<verb>buy|purchase) (?:(?:an?|the|any) )?(?<thing>"
              + Wording.NAME
              + ") (?<others>(?:from|of) (?:(?:an)?other )(?<who>[a-z]+)|from each other)"
              + END);

  /** "Buy boats using points": what it costs is taken from somewhere. */
  private static final Pattern PAID =
      Pattern.compile(
          "(?:buy|purchase) [^.;]*?(?<with>(?:using|with|via|through|for|by|from)"
              + " (?:(?:their|my|his|her|the|a|an|in-game|virtual|available|account|reward|loyalty|store|gift|user) )*"
              + "(?:points?|credits?|coins?|balance|wallets?|tokens?|money|cash|cards?|gold|currency|vouchers?))"
              + END);

  @Override
  public String name() {
    return "bought";
  }

  @Override
  public List<String> keys() {
    return List.of("bought", "buy", "purchase");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return Stream.of(
            wording.all(MINE, found -> mine(found, lexicon)).stream(),
            wording.all(OWN, found -> mine(found, lexicon)).stream(),
            wording.all(PAID, found -> Stream.of(paid(found, lexicon))).stream(),
            wording.all(OF_OTHERS, found -> ofOthers(found, statement, lexicon)).stream())
        .flatMap(facts -> facts)
        .toList();
  }

  private static Stream<Fact> mine(Wording.Found found, Lexicon lexicon) {
    var span = found.span();
    return found.noun("thing", lexicon).filter(noun -> isBought(noun, lexicon)).stream()
        .flatMap(
            thing ->
                Stream.of(
                    new Fact.OperationOn(Operation.LIST, PURCHASE, span),
                    new Fact.RelationOf(Optional.of(PURCHASE), false, thing, found.span("thing")),
                    new AccessFact.Own(PURCHASE, AccessFact.Whose.OWN, span)));
  }

  private static Fact paid(Wording.Found found, Lexicon lexicon) {
    return new Fact.Unsupported(lexicon.unsupported().why("payments"), found.span("with"));
  }

  private static boolean isBought(Noun noun, Lexicon lexicon) {
    return Things.isThing(noun, lexicon)
        && !lexicon.isGeneric(noun.text())
        && !lexicon.isSystem(noun.head());
  }

  private static Stream<Fact> ofOthers(Wording.Found found, Statement statement, Lexicon lexicon) {
    var others = found.noun("who", lexicon);
    return others.filter(noun -> !lexicon.isActor(noun.head())).isPresent()
        ? Stream.empty()
        : found.noun("thing", lexicon).stream()
            .map(
                thing ->
                    new DeedFact.NotOwn(
                        found.text("verb").orElseThrow(),
                        Optional.of(thing),
                        statement.sentence().text(),
                        found.span("others")));
  }
}
