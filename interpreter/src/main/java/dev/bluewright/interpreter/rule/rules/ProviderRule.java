package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Sign in with Google", "log in via Keycloak": people come with tokens of an OpenID provider. */
public final class ProviderRule implements WordingRule {
  private static final String NAMES =
      "(?:google|microsoft|apple|linkedin|gitlab|keycloak|auth0|okta|cognito|azure ad|entra id|openid connect|oidc)";
  private static final String OTHERS =
      "(?:" + NAMES + "|facebook|github|twitter|x|instagram|discord|amazon|yahoo|saml|ldap)";
  private static final String ACCOUNT = "(?:(?: openid)? (?:accounts?|provider|credentials))?";
  private static final String ENTER =
      "(?:log(?:s|ging)?[ -]?(?:in|on)|sign(?:s|ing)?[ -]?(?:in|up|on)|login|authenticat(?:e|es|ing|ion)|registers?)";
  private static final String COME = ENTER + "(?:(?:,| and| or|/) ?" + ENTER + ")?";
  private static final String WITH =
      " (?:with|via|using|through)(?: (?:their|my|a|an|your|his|her))? ";

  /** One provider, and no other beside it. */
  private static final Pattern ONE =
      Pattern.compile(
          "(?:"
              + COME
              + WITH
              + NAMES
              + ACCOUNT
              + "|"
              + NAMES
              + " (?:login|log-in|sign-in|authentication))"
              + "\\b(?! ?(?:,|/|and|or|as well as) ?(?:or |and )?(?:with |via |their |a )*"
              + OTHERS
              + "\\b)");

  private static final Pattern MANY =
      Pattern.compile(
          OTHERS
              + ACCOUNT
              + " ?(?:,|/|and|or|as well as) ?(?:or |and )?(?:with |via |their |a )*"
              + NAMES
              + "\\b|"
              + NAMES
              + ACCOUNT
              + " ?(?:,|/|and|or|as well as) ?(?:or |and )?(?:with |via |their |a )*"
              + OTHERS
              + "\\b");

  private static final Pattern ENTERING = Pattern.compile(ENTER);

  @Override
  public String name() {
    return "provider";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "google",
        "microsoft",
        "apple",
        "linkedin",
        "gitlab",
        "keycloak",
        "auth0",
        "okta",
        "cognito",
        "azure",
        "entra",
        "openid",
        "oidc");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var several = new ArrayList<Fact>();
    statement
        .wording()
        .each(
            MANY,
            found ->
                several.add(
                    new Fact.Unsupported(
                        "People come with tokens of one OpenID provider; a broker, such as Keycloak,"
                            + " can stand before several.",
                        found.span())));
    if (!several.isEmpty()) {
      statement.wording().each(ENTERING, _ -> facts.addAll(several));
      return facts.stream().distinct().toList();
    }
    statement
        .wording()
        .each(
            ONE,
            found ->
                facts.add(
                    new Fact.AccountAsked(Optional.empty(), AccountDeed.PROVIDER, found.span())));
    return facts;
  }
}
