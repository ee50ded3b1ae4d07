package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "View their inbox and sent messages": what one was sent, and what one sent. */
public final class InboxRule implements WordingRule {
  private static final Noun MESSAGE = Noun.of("message");

  /** What records are picked by: they are one's own, or sent to one. */
  public static final String STATE = "inbox";

  private static final String WHOSE = "(?:(?:the|their|my|his|her|own|all|an?) )*";
  private static final String IN =
      "(?:inbox(?: (?:of|with) (?:received )?(?<thing>[a-z]+s))?|(?:received|incoming) (?<thing2>[a-z]+s))";
  private static final String OUT = "(?:outbox|(?:sent|outgoing)(?: (?:items|[a-z]+s))?)";
  private static final Pattern WAY =
      Pattern.compile(
          "(?:see|view|read|list|check|access|browse|open|have|get) "
              + WHOSE
              + "(?:"
              + IN
              + "(?: (?:and|or) "
              + WHOSE
              + OUT
              + ")?|sent (?:and|or) received (?<thing3>[a-z]+s)|received (?:and|or) sent (?<thing4>[a-z]+s)|outbox)"
              + "(?= ?(?:[.,;)]|$))");

  @Override
  public String name() {
    return "inbox";
  }

  @Override
  public List<String> keys() {
    return List.of("inbox", "outbox", "received", "incoming");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAY, found -> read(found, lexicon));
  }

  private static Stream<Fact> read(Wording.Found found, Lexicon lexicon) {
    var thing =
        Stream.of("thing", "thing2", "thing3", "thing4")
            .flatMap(group -> found.noun(group, lexicon).stream())
            .findFirst()
            .orElse(MESSAGE);
    var span = found.span();
    return lexicon.events().isSent(thing.head())
        ? Stream.of(
            new Fact.OperationOn(Operation.LIST, thing, span),
            new Fact.Picked(thing, STATE, span),
            new AccessFact.Own(thing, AccessFact.Whose.OWN, span))
        : Stream.empty();
  }
}
