package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;

/** "Visitors browse plots without logging in", "plots are visible to everyone": all may. */
public final class OpenToAllRule implements WordingRule {
  private static final String ALL =
      "(?:everyone|everybody|anyone|anybody|all|the public|all visitors|visitors|guests|the general public)";
  private static final String FREE =
      "(?:(?:having|needing) to )?(?:logging|log|signing|sign|login|registering|register|registration|authentication"
          + "|authenticating|an account|having an account|creating an account|any authentication)(?:[ _-](?:in|up))?";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:even )?(?:if|when) (?:they|he|she) (?:are|is) not (?:logged|signed)[ _-]in"),
          Pattern.compile("without (?:the need (?:for|to) )?" + FREE),
          Pattern.compile(
              "(?:(?:is|are|be) )?(?:visible|available|accessible|open|readable|viewable|shown) (?:for|to|by) "
                  + ALL),
          Pattern.compile("can be (?:seen|read|viewed|browsed|called|accessed) by " + ALL),
          Pattern.compile(
              "(?:(?:is|are|be|can be) )?publicly(?: (?:visible|available|accessible|readable|viewable))?"),
          Pattern.compile(
              "no (?:login|authentication|account|registration)(?: is)?(?: required| needed| necessary)?"));

  @Override
  public String name() {
    return "open-to-all";
  }

  @Override
  public List<String> keys() {
    return List.of("without", " in", " to ", " by ", "publicly", "no ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var anyone = Who.of(Who.Kind.ANYONE, "anyone");
    return statement
        .wording()
        .fact(
            WAYS,
            found ->
                new AccessFact.Allowed(
                    anyone, AccessFact.Force.MAY, statement.span(), found.span()));
  }
}
