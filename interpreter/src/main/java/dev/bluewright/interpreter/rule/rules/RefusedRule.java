package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Entrances;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "401 when the token is missing or invalid": how whoever is not known is refused. */
public final class RefusedRule implements WordingRule {
  private static final Pattern STATUS = Pattern.compile("\\b[1-5]\\d\\d\\b");
  private static final Pattern TOKEN =
      Pattern.compile(
          ".*(?:token|jwt|cookie|authenticat|unauthori[sz]ed|not logged in|signed in|credentials?|(?:wrong|invalid|incorrect) (?:email|username|password)).*");
  private static final Pattern RIGHT =
      Pattern.compile(
          ".*(?:not authori[sz]ed|permission|forbidden|not allowed|not the owner|unauthori[sz]ed|insufficient|role).*");

  @Override
  public String name() {
    return "refused";
  }

  @Override
  public List<String> keys() {
    return List.of("401", "403");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var line = statement.wording().line();
    var statuses = STATUS.matcher(line).results().map(found -> found.group()).distinct().toList();
    var fits =
        statuses.size() == 1
            && !line.contains("\"")
            && !line.contains("{")
            && (isAtLogin(statuses, statement)
                || (isUnknown(statuses) ? TOKEN : RIGHT).matcher(line).matches());
    var deed = isUnknown(statuses) ? AccountDeed.REFUSED : AccountDeed.FORBIDDEN;
    return fits
        ? List.of(new AccessFact.AccountAsked(Optional.empty(), deed, statement.span()))
        : List.of();
  }

  /** "If they are not, it returns 401", said of an address where people sign in. */
  private static boolean isAtLogin(List<String> statuses, Statement statement) {
    return isUnknown(statuses) && Entrances.of(statement).filter("login"::equals).isPresent();
  }

  private static boolean isUnknown(List<String> statuses) {
    return statuses.contains("401");
  }
}
