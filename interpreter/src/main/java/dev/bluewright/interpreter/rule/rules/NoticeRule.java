package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "Members receive notifications for new letters", "the keeper is notified when a task is assigned
 * to them": of what people are told in the service.
 */
public final class NoticeRule implements WordingRule {
  /** What goes by other ways than the service itself, or comes with the clock. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "\\b(?:e-?mails?|mails?|sms|texts?|push|whatsapp|slack|telegram|webhooks?|phone|browser|desktop"
              + "|real[- _]time|instantly|websockets?|before|approaching|nearing|upcoming|due|overdue|soon"
              + "|daily|weekly|remind|reminders?|threshold|low|below|above|exceeds?)\\b");

  private static final String NOTICE =
      "(?:(?:an? |the |out |appropriate |in-app |timely |automatic |relevant )*)(?:notifications?|alerts?)";
  private static final String TO =
      " to (?:all |the |an? |any |both |each |every |other )*(?<to>(?:relevant |registered |concerned )?[a-z]+(?: (?!(?:when|whenever|for|about|of|on|if|upon|with|regarding|in|once)\\b)[a-z]+)?)";
  private static final String ABOUT =
      " (?:(?:for|about|of|on|regarding|concerning|with|upon)(?: (?:all |any |various |different"
          + " |important |key |the |events?|activities|activity|updates?)+)?(?: (?:such as|like|including|regarding|on|of|about|for"
          + "))?|when|whenever|if|once|each time|every time|as soon as)";
  private static final String EVENTS = " (?<events>.+?)(?= ?(?:[.;!(]|$))";
  private static final String WHO =
      "(?:all |the |an? |any |each |every |registered |both )*(?<to>(?!system|app|application|service|platform|it\\b)[a-z]+(?:"
          + " (?!(?:is|are|should|will|must|can|may|get|gets|receive|receives|of|when|whenever|if|once|about)\\b)[a-z]+)?)";
  private static final String OF =
      "(?: of (?:an? |the |their |each )*(?<whose>[a-z]+(?: (?!(?:when|whenever|if|about|once)\\b)[a-z]+)?))?";
  private static final String MODAL =
      "(?: (?:should|will|must|can|may|shall|have to|want to))?(?: (?:be able to|also|always))*";
  private static final String TOLD = "(?:notified|informed|alerted|told)";
  private static final String BE =
      " (?:is|are|should be|will be|must be|shall be|gets?|be)(?: also)?";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:send|sends|sending|deliver|delivers|generate|generates|create|creates|show|shows) "
                  + NOTICE
                  + "(?:"
                  + TO
                  + ")?"
                  + ABOUT
                  + EVENTS),
          Pattern.compile(
              WHO + MODAL + " (?:receive|receives|get|gets) " + NOTICE + ABOUT + EVENTS),
          Pattern.compile(WHO + OF + BE + " " + TOLD + ABOUT + EVENTS),
          Pattern.compile(
              "(?:notify|notifies|notifying|inform|informs|alert|alerts) "
                  + WHO
                  + OF
                  + ABOUT
                  + EVENTS),
          Pattern.compile(
              "(?:when|whenever|if|once|each time|every time|as soon as) (?<events>.+?)(?: ,)? (?:then )?(?:"
                  + WHO
                  + BE
                  + " "
                  + TOLD
                  + "|(?:the system |the app |the application |the service |the platform |it )?(?:should |must |will"
                  + " )?(?:notify|notifies|inform|informs|alert|alerts) "
                  + WHO.replace("<to>", "<to2>")
                  + "|(?:the system |the app |it )?(?:should |must |will )?(?:sends? )?"
                  + NOTICE
                  + "(?: (?:is|should be|will be|must be) sent)?"
                  + TO.replace("<to>", "<to3>")
                  + ")(?= ?(?:[.;!]|$))"));

  /** "Send notification: …": a name before it that says the same. */
  private static final Pattern TITLED = Pattern.compile("(?:send )?(?:notifications?|alerts?) :");

  @Override
  public String name() {
    return "notice";
  }

  @Override
  public List<String> keys() {
    return List.of("notif", "inform", "alert", " told ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> read(found, lexicon)).stream()
        .<Fact>map(
            told ->
                TITLED.matcher(statement.wording().line()).lookingAt()
                    ? told.of(statement.span())
                    : told)
        .toList();
  }

  private static Optional<DeedFact.Notice> read(Wording.Found found, Lexicon lexicon) {
    if (ELSEWHERE.matcher(found.line()).find()) {
      return Optional.empty();
    }
    var to =
        found
            .noun("to", lexicon)
            .or(() -> found.noun("to2", lexicon))
            .or(() -> found.noun("to3", lexicon));
    var whose = found.noun("whose", lexicon);
    return found
        .text("events")
        .map(text -> NoticeEvents.of(text, whose, lexicon))
        .filter(events -> !events.isEmpty())
        .map(events -> new DeedFact.Notice(to.filter(NoticeRule::isNamed), events, found.span()));
  }

  /** "They", "them" and "users" are whoever the records lead to. */
  private static boolean isNamed(Noun to) {
    return !List.of("they", "them", "him", "her", "user", "member", "person", "people")
        .contains(to.text());
  }
}
