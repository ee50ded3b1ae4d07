package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "The gardener who created it", "each plot belongs to whoever added it": whose a record is. */
public final class MakerRule implements WordingRule {
  private static final String MADE =
      "(?:created|made|posted|wrote|owns|own|added|uploaded|submitted|placed|authored|opened|started|listed)";
  private static final String WHO =
      "(?:the |an? )?(?:[a-z]+"
          + " )?(?:user|users|person|people|member|members|one|someone|author|customer|creator|account|[a-z]+(?="
          + " (?:who|that) (?:has |have |originally )*"
          + MADE
          + " (?:it|them)\\b))"
          + " (?:who|that)(?: has| have| is| was| originally)* ";
  private static final Pattern OPERATION =
      Pattern.compile(
          "(?<only>(?:(?:can|may|could|should|must) only be|be only) (?:[a-z]+(?: ,| and| or)*"
              + " )+?by |only )?"
              + WHO
              + MADE
              + " (?:it|them|(?:the|that|an?|this|each) [a-z]+(?: item)?|[a-z]+s)");
  private static final List<Pattern> BELONGING =
      List.of(
          Pattern.compile(
              "(?<thing>"
                  + Wording.NAME
                  + ") (?:(?:should|must|will|can) )?(?:belongs?|be owned|is owned|are owned|be"
                  + " tied|is tied|is linked|be linked|be associated|is associated) (?:only"
                  + " )?(?:to|by|with) (?:"
                  + WHO
                  + MADE
                  + " (?:it|them)|the (?:logged[ -]in|current|authenticated|signed[ -]in)"
                  + " user|(?:their|its) (?:owner|creator|author))"),
          Pattern.compile(
              "(?:keep[ _]track[ _]of|track|record|store|know|save|remember)s? (?:who|which"
                  + " (?:user|member|person)) "
                  + MADE
                  + " (?:each|every|the|an?) (?<thing>[a-z]+)"));

  @Override
  public String name() {
    return "maker";
  }

  @Override
  public List<String> keys() {
    return List.of("who", "that", "belong", "owned", "tied", "linked", "associated", "which");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    BELONGING.forEach(way -> statement.wording().each(way, found -> own(found, lexicon, facts)));
    if (facts.isEmpty()) {
      statement.wording().each(OPERATION, found -> may(found, statement, facts));
    }
    return facts;
  }

  private static void own(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    found
        .noun("thing", lexicon)
        .ifPresent(noun -> facts.add(new AccessFact.Own(noun, AccessFact.Whose.OWN, found.span())));
  }

  private static void may(Wording.Found found, Statement statement, List<Fact> facts) {
    var force = found.text("only").isPresent() ? AccessFact.Force.ONLY : AccessFact.Force.MAY;
    var owner = Who.of(Who.Kind.OWNER, "owner");
    facts.add(new AccessFact.Allowed(owner, force, statement.span(), found.span()));
  }
}
