package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;

/** "Admins assign roles to gardeners": somebody says what others may do. */
public final class AssignRoleRule implements WordingRule {
  private static final String GIVE = "(?:assign|give|grant|change|set|manage|update)(?:ing|s)?";
  private static final String OTHERS =
      "(?:an?|the|other|all|new|their|each|user|users'|user's|member|account) ";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              GIVE
                  + " (?:"
                  + OTHERS
                  + ")*roles?(?: (?:to|of|for) (?:"
                  + OTHERS
                  + ")*(?:users?|members?|people|accounts?|customers?|employees?|staff))?"),
          Pattern.compile(
              GIVE
                  + " (?:"
                  + OTHERS
                  + ")*(?:users?|members?|people|accounts?) (?:an?|the|to an?|to the|to) (?:(?<role>[a-z]+) )?roles?"),
          Pattern.compile(
              "(?:assign|add|move)(?:ing|s)? (?:"
                  + OTHERS
                  + ")*(?:users?|members?|people) to (?:the |an? )?(?<role>[a-z]+) groups?"),
          Pattern.compile(
              "(?:promote|demote)(?:s)? (?:"
                  + OTHERS
                  + ")*(?:users?|members?|people|accounts?) to (?:be )?(?:the |an? )?(?<role>[a-z]+)(?= ?(?:[.;]|$))"),
          Pattern.compile(
              "(?:make|making|appoint|appointing|nominate) (?:"
                  + OTHERS
                  + "|another )*(?:users?|members?|people|person) (?:as )?(?:an? )?(?<role>"
                  + Wording.NAME
                  + ")(?= ?(?:[.;,]|$))"),
          Pattern.compile(
              "(?:give|giving|grant|granting) (?:"
                  + OTHERS
                  + "|another )*(?:users?|members?|people|person|accounts?) (?:the )?(?<role>"
                  + Wording.NAME
                  + ") (?:rights|permissions|privileges|status)(?= ?(?:[.;,]|$))"));

  @Override
  public String name() {
    return "assign-role";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "role", "group", "mote", "make", "making", "appoint", "nominate", "giv", "grant");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .fact(
            WAYS,
            found ->
                new AccessFact.AccountAsked(
                    found.noun("role", lexicon).map(lexicon.people()::role),
                    AccountDeed.GIVE_ROLE,
                    found.span()));
  }
}
