package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Selling a product reduces its stock", "when an item is restocked, its quantity increases". */
public final class AdjustRule implements WordingRule {
  private static final String LESS =
      "(?:reduce|reduces|decrease|decreases|lower|lowers|decrement|decrements|subtract from|subtracts from|deducts from|takes from)";
  private static final String MORE =
      "(?:increase|increases|raise|raises|increment|increments|add to|adds to|replenishes)";
  private static final String ITS = "(?:its |the |their |the available |its available )";
  private static final String FIELD = "(?<field>" + Wording.NAME + ")(?! (?:of|in) )";
  private static final String BY =
      "(?: by (?:that|the|this|its)(?: (?:quantity|amount|number|given|same|sold))*| accordingly| of it)?";
  private static final String NOUN =
      "(?:(?:an?|the|some|units of|copies of|pieces of|items of|a number of|n of|n units of|of|each) )*(?<noun>"
          + Wording.NAME
          + ")";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?<verb>[a-z]+ing) "
                  + NOUN
                  + " (?:should |must |will )?(?:(?<less>"
                  + LESS
                  + ")|(?<more>"
                  + MORE
                  + ")) "
                  + ITS
                  + FIELD
                  + BY),
          Pattern.compile(
              "(?:when|whenever|if|each time|every time) "
                  + NOUN
                  + " (?:is|are) (?<verb>[a-z]+)(?: ,)? (?:then )?"
                  + ITS
                  + FIELD
                  + " (?:is |are |should be |must be |will be |should |must )?(?:(?<less>reduced|decreased|lowered|decremented|decreases|decrease|goes down)|(?<more>increased|raised|incremented|increases|increase|goes up))"
                  + BY));

  private static final List<String> KEYS =
      List.of(
          "reduc",
          "decreas",
          "lower",
          "decrement",
          "increas",
          "rais",
          "increment",
          "subtract",
          "deduct",
          "takes from",
          "add to",
          "adds to",
          "replenish",
          "goes down",
          "goes up");

  @Override
  public String name() {
    return "adjust";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    WAYS.forEach(way -> wording.each(way, found -> read(found, lexicon, facts)));
    return facts;
  }

  private static void read(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var noun = found.noun("noun", lexicon);
    var field = found.noun("field", lexicon);
    Optional<String> verb = found.text("verb").map(VerbForms::base);
    if (noun.isPresent() && field.isPresent() && verb.isPresent()) {
      Noun thing = noun.get();
      facts.add(
          new DeedFact.Adjusts(
              verb.get(), thing, field.get(), found.text("more").isPresent(), found.span()));
    }
  }
}
