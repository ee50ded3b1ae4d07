package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Role-based access control", "what people may do depends on their role". */
public final class RoleAccessRule implements WordingRule {
  private static final String BY_ROLE =
      "(?:role|roles|user role|user roles|permission)[ -](?:based|aware|dependent)";
  private static final String RIGHTS =
      "(?:access|functionality|functions|features|actions|operations|permissions|what (?:users|people|members) (?:can|may) do)";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:(?:use|using|implement|with|enforce|add|support) )?(?:an? )?"
                  + BY_ROLE
                  + " (?:access control|access|authori[sz]ation|permissions?|security|user access)(?: controls?)?(?: \\( ?rbac ?\\))?"
                  + "(?: (?:for|of|to) (?:all )?(?:the )?(?:users|people|endpoints|apis?|routes|operations|actions))?"),
          Pattern.compile("(?:(?:use|using|implement|with) )?rbac"),
          Pattern.compile(
              "(?:(?:the )?(?:system|api|application|app|service|platform|server)(?: (?:should|must|will|shall))? )?"
                  + "(?:restrict|limit|control|grant|allow|manage|enforce)(?:s|ed)? "
                  + RIGHTS
                  + "(?: to [a-z]+)? (?:based on|according to|depending on|by) "
                  + "(?:(?:the|their|an?|each|users?|'s|user's|users'|assigned|given) )*roles?"));

  @Override
  public String name() {
    return "role-access";
  }

  @Override
  public List<String> keys() {
    return List.of("role", "rbac", "permission");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .fact(
            WAYS,
            found -> new AccessFact.AccountAsked(Optional.empty(), AccountDeed.ROLE, found.span()));
  }
}
