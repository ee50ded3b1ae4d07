package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "Admins can block and unblock members": people are kept out. */
public final class BlockRule implements WordingRule {
  private static final Set<String> VERBS =
      Set.of("block", "ban", "suspend", "deactivate", "disable");
  private static final String VERB =
      "(?:block|ban|suspend|deactivate|disable|blocking|banning|suspending|deactivating|disabling)";
  private static final String BACK =
      "(?:unblock|unban|unsuspend|activate|reactivate|reinstate|enable|unblocking|unbanning|reactivating)";
  private static final String WHICH =
      "(?:(?:any|other|all|the|an?|certain|existing|former|specific) )*";
  private static final Pattern WAY =
      Pattern.compile(
          VERB
              + "(?: ?(?:/|and|or) "
              + BACK
              + ")? "
              + WHICH
              + "(?:(?:users?|members?|customers?)(?: accounts?)?|(?:user )?accounts?(?: of "
              + WHICH
              + Wording.NAME
              + ")?|"
              + Wording.NAME
              + "(?: 's|'s|s'| ')? accounts?)"
              + "(?! (?:based|by|from|for|if|when|until|after|who|that|names?|ids?))");

  /** Whether a verb keeps somebody out who has an account. */
  public static boolean keepsOut(String verb) {
    return VERBS.contains(verb);
  }

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
            found ->
                new AccessFact.AccountAsked(Optional.empty(), AccountDeed.BLOCK, found.span()));
  }
}
