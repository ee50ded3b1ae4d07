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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Login sets a session cookie": browsers come back with a cookie in place of a token. */
public final class CookieRule implements WordingRule {
  private static final String KIND =
      "(?:(?:secure|http-only|httponly|http only|signed|session|authentication|auth|login) )*";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:(?:uses?|using|via|with|by|through|based on|implements?|supports?|enables?|relies on) )?(?:(?:an?|the) )?"
                  + KIND
                  + "(?:cookie|session)(?:s|-based| based)?(?: |-)(?:authentication|auth|login|sign-in)"
                  + "(?: for (?:secure )?access to (?:certain|some|the|protected) (?:endpoints|routes|pages))?"),
          Pattern.compile(
              "(?:and |,? ?along with |together with |with )?(?:(?:sets?|returns?|sends?|receives?|issues?|gives?|gets?|obtains?|is given|uses?)"
                  + " )?(?:an?|the|their) "
                  + KIND
                  + "cookie(?: to (?:the|each) (?:user|client|caller|browser))?(?! (?:named|called))"),
          Pattern.compile(
              "(?:(?:stores?|keeps?|saves?|puts?|returns?|sends?|sets?) (?:(?:the|an?) )?(?:jwt|token|session|session id|access token)"
                  + "|(?:(?:the|an?) )?(?:jwt|token|session|session id|access token) (?:is|are|will be|must be|should be) (?:stored|kept|saved|put|returned|sent|set))"
                  + " in (?:an?|the) "
                  + KIND
                  + "cookie"));

  @Override
  public String name() {
    return "cookie";
  }

  @Override
  public List<String> keys() {
    return List.of("cookie", "session-based", "session based", "session auth", "session log");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAYS, CookieRule::asked);
  }

  private static Stream<Fact> asked(Wording.Found found) {
    return Stream.of(
        new AccessFact.AccountAsked(Optional.empty(), AccountDeed.COOKIE, found.span()));
  }
}
