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

/** "Members create API keys", "authenticate with an API key": programs act for people. */
public final class ApiKeyRule implements WordingRule {
  private static final String KEY =
      "(?:(?:an?|the|their|own|personal|any|secret|my|his|her) )*(?:api|access) (?:keys?|tokens for integrations)";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:(?:create|generate|make|issue|get|request|manage|list|see|view|revoke|delete|rotate)(?:(?: ?,| and| or|/) )?)+"
                  + "(?: and (?:revoke|delete))? ?"
                  + KEY),
          Pattern.compile(
              "(?:authenticate[sd]?|sign in|log in|call (?:the|its|our) api|access (?:the|its|our) api|requests?|be called)"
                  + " (?:with|by|using|via|through) "
                  + KEY),
          Pattern.compile(
              "(?:personal )?access tokens for (?:integrations?|scripts?|programs?|machines?)"),
          Pattern.compile("api keys?"));

  @Override
  public String name() {
    return "api-key";
  }

  @Override
  public List<String> keys() {
    return List.of("api key", "access token", "access key");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .fact(
            WAYS,
            found -> new AccessFact.AccountAsked(Optional.empty(), AccountDeed.KEY, found.span()));
  }
}
