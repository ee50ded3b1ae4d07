package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Admins can block and unblock members": people are kept out. */
public final class BlockRule implements WordingRule {
  private static final String VERB =
      "(?:block|ban|suspend|deactivate|disable|blocking|banning|suspending|deactivating|disabling)";
  private static final String BACK =
      "(?:unblock|unban|unsuspend|activate|reactivate|reinstate|enable|unblocking|unbanning|reactivating)";
  private static final Pattern WAY =
      Pattern.compile(
          VERB
              + "(?: ?(?:/|and|or) "
              + BACK
              + ")? (?:(?:any|other|all|the|an?|certain|existing) )*"
              + "(?:(?:users?|members?|customers?)(?: accounts?)?|(?:user )?accounts?)"
              + "(?! (?:based|by|from|for|if|when|until|after|who|that|names?|ids?))");

  @Override
  public String name() {
    return "block";
  }

  @Override
  public List<String> keys() {
    return List.of("block", "ban", "suspend", "deactivat", "disabl");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .fact(
            List.of(WAY),
            found -> new Fact.AccountAsked(Optional.empty(), AccountDeed.BLOCK, found.span()));
  }
}
