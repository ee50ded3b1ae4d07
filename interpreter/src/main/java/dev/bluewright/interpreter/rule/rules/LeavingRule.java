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

/** "Export their data", "the right to be forgotten": people and all that is kept of them. */
public final class LeavingRule implements WordingRule {
  private static final String ALL = "(?:(?:all|any)(?: of)? )?";
  private static final String OWN = "(?:their|my|his|her|your|one's)(?: own)?(?: personal)?";
  private static final String DATA =
      "(?:data|information|personal data)(?: (?:we|you|the (?:system|service|app|platform))"
          + " (?:have|has|holds?|keeps?|stores?)(?: about| of| on) (?:them|me|him|her))?";

  private static final List<Pattern> EXPORT =
      List.of(
          Pattern.compile(
              "(?:exports?|download|downloads|take along|request|get|obtain|receive)"
                  + " (?:an? (?:full |complete )?(?:copy|export|archive) of )?"
                  + ALL
                  + OWN
                  + " (?:data|personal information|personal data)"
                  + "(?: (?:in|as) (?:a )?(?:json|machine[- ]readable)(?: (?:file|format|form))?)?"),
          Pattern.compile("(?:the |a )?(?:right to )?data portability"),
          Pattern.compile("(?:the )?right of access(?: to (?:their|his|her) (?:personal )?data)?"));

  private static final List<Pattern> ERASE =
      List.of(
          Pattern.compile(
              "(?:delete|erase|remove|wipe)s? "
                  + OWN
                  + " (?:accounts?|profiles?)"
                  + "(?: permanently| for good|,? (?:and|with|along with|together with|including) "
                  + ALL
                  + "(?:(?:their|its|my|the)(?: own)?(?: personal| associated| related)? )?"
                  + DATA
                  + "(?: (?:with|in) it)?)"),
          Pattern.compile("permanently (?:delete|erase|remove)s? " + OWN + " (?:accounts?|data)"),
          Pattern.compile(
              "(?:erase|wipe|have) " + ALL + OWN + " " + DATA + "(?: (?:erased|deleted|removed))"),
          Pattern.compile("(?:erase|wipe)s? " + ALL + OWN + " " + DATA),
          Pattern.compile("(?:delete|remove)s? (?:all|any)(?: of)? " + OWN + " " + DATA),
          Pattern.compile("(?:the )?right to (?:be forgotten|erasure)"));

  @Override
  public String name() {
    return "leaving";
  }

  @Override
  public List<String> keys() {
    return List.of("data", "information", "forgotten", "erasure", "account", "profile");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    facts.addAll(asked(statement, EXPORT, AccountDeed.EXPORT));
    facts.addAll(asked(statement, ERASE, AccountDeed.ERASE));
    return facts;
  }

  private static List<Fact> asked(Statement statement, List<Pattern> ways, AccountDeed deed) {
    return statement
        .wording()
        .fact(ways, found -> new AccessFact.AccountAsked(Optional.empty(), deed, found.span()));
  }
}
