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

/** "Change their password", "passwords are hashed": how passwords are kept and changed. */
public final class PasswordRule implements WordingRule {
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:change|update|changing|updating) (?:(?:their|his|her|my|the|your|own|an?|user's|users') )*passwords?|password changes?");
  private static final List<Pattern> KEPT =
      List.of(
          Pattern.compile(
              "hash(?:ing|ed)? (?:of )?(?:(?:the|all|user|users'|user's|their) )*passwords?"
                  + "(?: before (?:storing|saving|persisting) (?:it|them)(?: in(?:to)? the database)?)?"),
          Pattern.compile(
              "(?:(?:the|all|user|users'|user's|their) )*passwords? (?:(?:must|should|will|need to|are|is|have to|has to) )*"
                  + "(?:be )?(?:(?:stored|kept|saved|persisted) )?(?:securely )?(?:as )?(?:only )?(?:an? )?(?:salted )?(?:and )?hash(?:ed|es)?"
                  + "(?: securely)?(?: before (?:storing|saving|being stored|storage|persisting))?(?: it| them)?(?: in(?:to)? the database)?"));

  @Override
  public String name() {
    return "password";
  }

  @Override
  public List<String> keys() {
    return List.of("password");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    find(statement, CHANGE, AccountDeed.CHANGE_PASSWORD, facts);
    KEPT.forEach(way -> find(statement, way, AccountDeed.PASSWORD, facts));
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
