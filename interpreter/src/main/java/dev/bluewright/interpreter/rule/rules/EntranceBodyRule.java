package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Credentials;
import dev.bluewright.interpreter.rule.Entrances;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "Expects a JSON body with a username and a password", said of an address where people sign in.
 */
public final class EntranceBodyRule implements WordingRule {
  private static final String ITEM =
      "(?:(?:an?|the|their|his|her|valid|unique) )*(?:[\"'“] )?"
          + Credentials.VALUE
          + "(?: [\"'”])?"
          + "(?: \\( [a-z ,-]* \\))?"
          + "(?: field)?"
          + "(?: ,? ?(?:(?:which|that) (?:is|must be) |as |of type )?(?:an? )?(?:required |valid )*"
          + "(?:string|text|email|email address)(?= ?[,.;]| and))?";
  private static final Pattern WAY =
      Pattern.compile(
          "(?:(?:it|this|they|(?:the|this) (?:endpoint|server|api|route|request|body|request"
              + " body|json|payload)|users?|clients?) )?(?:(?:must|should|will|has to|have to)"
              + " )?(?:expects?|requires?|accepts?|takes?|receives?|contains?|includes?|provide|send|submit|is(?="
              + " an? json)|be(?= an? json)|accepts an? post request)(?:"
              + " (?:an?|the|json|request|http|body|object|payload|input|data|following|two|three|four|both|fields?|with"
              + "|containing|including|that|which|contains|includes|consisting|of|parameters|keys|properties|string|:))*"
              + " (?<list>ITEM(?:(?: ,)?(?: and)? ITEM){0,5})".replace("ITEM", ITEM)
              + "(?: (?:as|of type) strings?| ,? ?(?:both|all)(?: of which are| of them)?"
              + " strings)?(?: (?:fields|parameters|properties))?"
              + "(?: in (?:the |its |an? )?(?:request |json )*(?:body|payload))?");
  private static final Pattern EACH = Pattern.compile("(?<value>" + Credentials.VALUE + ")");
  private static final Set<String> KNOWN_BY = Set.of("username", "email");

  @Override
  public String name() {
    return "entrance-body";
  }

  @Override
  public List<String> keys() {
    return List.of("password", "email", "username", "user_name");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var does = Entrances.of(statement);
    if (does.isEmpty() || statement.wording().line().contains(" not ")) {
      return List.of();
    }
    return statement
        .wording()
        .all(WAY, found -> values(statement, found, does.get().equals("login")).stream());
  }

  private static List<Fact> values(Statement statement, Wording.Found found, boolean login) {
    var list = found.span("list");
    var values =
        statement
            .wording()
            .<Fact>all(
                EACH,
                each ->
                    list.contains(each.span())
                        ? Credentials.value(each, "value").stream()
                        : Stream.empty());
    var names =
        values.stream()
            .filter(Fact.FieldOf.class::isInstance)
            .map(fact -> ((Fact.FieldOf) fact).field())
            .toList();
    if (values.isEmpty() || (login && !names.stream().allMatch(n -> KNOWN_BY.contains(n.text())))) {
      return List.of();
    }
    var facts = new ArrayList<>(values);
    facts.add(new Fact.Prescribed(new Prescription.Credentials(names), found.span()));
    return facts;
  }
}
