package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.WordList;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Sign in with Google", "log in via Keycloak": people come with tokens of an OpenID provider. */
public final class ProviderRule implements WordingRule {
  private static final WordList LIST = WordList.read(Lexicon.class, "providers.txt");
  private static final String NAMES = "(?:" + String.join("|", LIST.words("openid")) + ")";
  private static final String OTHERS =
      "(?:" + NAMES + "|" + String.join("|", LIST.words("others")) + ")";
  private static final String ACCOUNT = "(?:(?: openid)? (?:accounts?|provider|credentials))?";
  private static final String ENTER =
      "(?:log(?:s|ging)?[ -]?(?:in|on)|sign(?:s|ing)?[ -]?(?:in|up|on)|login|authenticat(?:e|es|ing|ion)|registers?)";
  private static final String COME = ENTER + "(?:(?:,| and| or|/) ?" + ENTER + ")?";
  private static final String WITH =
      " (?:with|via|using|through)(?: (?:their|my|a|an|your|his|her))? ";
  private static final String BESIDE =
      " ?(?:,|/|and|or|as well as) ?(?:or |and )?(?:with |via |their |a )*";

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
              + " (?:login|log-in|sign-in|authentication))\\b(?!"
              + BESIDE
              + OTHERS
              + "\\b)");

  private static final Pattern MANY =
      Pattern.compile(
          (OTHERS + ACCOUNT + BESIDE + NAMES + "\\b|")
              + (NAMES + ACCOUNT + BESIDE + OTHERS + "\\b"));

  private static final Pattern ENTERING = Pattern.compile(ENTER);

  @Override
  public String name() {
    return "provider";
  }

  @Override
  public List<String> keys() {
    return LIST.words("openid");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    List<Fact> several =
        wording.all(
            MANY, found -> Stream.of(new Fact.Unsupported(LIST.why("several"), found.span())));
    if (!several.isEmpty()) {
      return wording.first(List.of(ENTERING), _ -> Optional.of(several)).orElse(List.of());
    }
    return wording.all(
        ONE,
        found ->
            Stream.of(
                new AccessFact.AccountAsked(Optional.empty(), AccountDeed.PROVIDER, found.span())));
  }
}
