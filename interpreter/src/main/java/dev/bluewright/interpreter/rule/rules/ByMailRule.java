package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Reset a forgotten password", "verify their email": what people do with accounts by mail. */
public final class ByMailRule implements WordingRule {
  private static final String OWN =
      "(?:(?:their|his|her|my|your|the|an?|own|new|forgotten|lost|account) )*";
  private static final String BY_MAIL =
      "(?: (?:by|via|through|over|with|using) (?:an? |the )?(?:e-?mails?(?: link)?|link|token|code|(?:reset|secure) link)(?: sent to them)?)?";
  private static final String AGAIN =
      "(?:reset(?:ting)?|recover(?:ing)?|retrieve|retrieving|regain|replace|replacing)";

  private static final List<Pattern> RESET =
      List.of(
          Pattern.compile(
              AGAIN + " " + OWN + "passwords?" + BY_MAIL + "(?! (?:of|for) (?!themselves))"),
          Pattern.compile(
              "(?:set|choose|pick|create) (?:an? )?(?:new|another) (?:password|one)"
                  + BY_MAIL
                  + " (?:when|if|after) (?:they|she|he|i|you) (?:have |has |'ve )?(?:forgot(?:ten)?|forgets?|lost|loses?) "
                  + "(?:(?:their|her|his|my|your|the) (?:old )?(?:password|one)|it)"),
          Pattern.compile(
              "(?:password (?:resets?|recovery|reminders?)|(?:forgot|forgotten|lost)[ -]passwords?|forgot(?:ten)?"
                  + " (?:(?:their|my|his|her|your|a|the) )?passwords?|forgets? (?:(?:their|my|his|her|your|a|the) )?passwords?)"
                  + BY_MAIL));

  private static final String ADDRESS = "e-?mail(?: ?address(?:es)?)?";
  private static final List<Pattern> CONFIRM =
      List.of(
          Pattern.compile(
              "(?:verify|verifies|confirm|confirms|verifying|confirming) "
                  + OWN
                  + ADDRESS
                  + "(?: (?:before|after|when) (?:they can )?(?:log(?:ging)? ?in|sign(?:ing)? ?in|sign(?:ing)? ?up|registration|registering))?"),
          Pattern.compile("e-?mail(?: address)? (?:verification|confirmation)(?! (?:of|for) )"),
          Pattern.compile(
              "(?:account|registration) (?:activation|verification|confirmation)" + BY_MAIL),
          Pattern.compile(
              "activate (?:their|my|his|her|the|an) accounts? (?:by|via|through|with) (?:an? )?e-?mail(?: link)?"));

  @Override
  public String name() {
    return "by-mail";
  }

  @Override
  public List<String> keys() {
    return List.of("password", "mail", "activat", "verif", "confirm");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    RESET.forEach(way -> find(statement, way, AccountDeed.RESET_PASSWORD, facts));
    CONFIRM.forEach(way -> find(statement, way, AccountDeed.CONFIRM_ADDRESS, facts));
    return facts;
  }

  private static void find(Statement statement, Pattern way, AccountDeed deed, List<Fact> facts) {
    statement
        .wording()
        .each(
            way,
            found -> facts.add(new AccessFact.AccountAsked(Optional.empty(), deed, found.span())));
  }
}
