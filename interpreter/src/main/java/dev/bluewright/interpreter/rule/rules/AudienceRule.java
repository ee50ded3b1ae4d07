package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccessFact.Reach;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "Posts are visible to friends only", "a feed of posts from their friends", "send messages to
 * their friends": for whom records are.
 */
public final class AudienceRule implements WordingRule {
  private static final String WHOSE =
      "(?:(?:the|their|my|his|her|his or her|one's|author's|owner's|poster's|sender's|user's|all|any|each|one|some|of|only) )*";
  private static final String KIND = WHOSE + "(?<kind>friends|connections|contacts|buddies)";
  private static final String THING =
      "(?:(?:the|an?|their|my|new|all|latest|recent|newest|only) )*(?<thing>[a-z]+)";
  private static final String OWN =
      "(?: ?(?:,|and|as well as|or)+(?: also)? (?:(?:their|my|his or her|one's|the user's) own(?: [a-z]+)?|themselves|myself|their [a-z]+|of themselves))?";
  private static final String END = "(?= ?(?:[.,;:)]|$))";
  private static final String SEE = "(?:see|view|read|browse|access|get|list)";

  /** "Any post visible to them": as of whatever they see. */
  private static final Pattern ANY = Pattern.compile("visible to (?:them|him or her|me)" + END);

  private record Way(Reach reach, Pattern pattern) {
    static Way of(Reach reach, String... parts) {
      return new Way(reach, Pattern.compile(String.join("", parts)));
    }
  }

  private static final List<Way> WAYS =
      List.of(
          Way.of(
              Reach.SEEN,
              THING,
              " (?:is|are|(?:should|must|can|will|may)(?: only)? be) (?:only )?",
              "(?:visible|shown|available|accessible|displayed|viewable|seen|viewed|read)",
              "(?: only)? (?:to|by) ",
              KIND,
              "(?: only| alone)?",
              END),
          Way.of(
              Reach.SEEN,
              "(?<only>only) ",
              KIND,
              "(?: of (?:the|an?|its) [a-z]+)? (?:can|may|should be able to) ",
              SEE,
              " ",
              "(?:(?:an?|the) [a-z]+ 's )?",
              THING,
              END),
          Way.of(
              Reach.SEEN,
              "(?<asked>(?:create|write|add|make|publish|post) ",
              THING,
              ") (?<with>to share with ",
              KIND,
              ")"),
          Way.of(Reach.SEEN, "share ", THING, " (?<with>with ", KIND, ")", END),
          Way.of(
              Reach.FED,
              "(?:",
              SEE,
              " (?:(?:an?|the|their|my|personal|home|main) )*)?",
              "(?:news ?feed|feed|timeline|list) (?:(?:consisting|made up|composed) of|containing|including|of|with|showing|(?:that|which) (?:shows|contains|consists of|includes)) ",
              THING,
              " (?:from|of|by|made by|shared by|posted by|created by) ",
              KIND,
              OWN,
              END),
          Way.of(
              Reach.FED, SEE, " ", THING, " (?:from|of|by|shared by|posted by) ", KIND, OWN, END),
          Way.of(
              Reach.SENT,
              "send (?:private |direct )?",
              THING,
              " (?:only )?to ",
              KIND,
              "(?: only| alone)?",
              END));

  @Override
  public String name() {
    return "audience";
  }

  @Override
  public List<String> keys() {
    return List.of("friends", "connections", "contacts", "buddies");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return Stream.concat(
            WAYS.stream()
                .flatMap(
                    way -> wording.all(way.pattern(), found -> read(way, found, lexicon)).stream()),
            wording.all(ANY, found -> Stream.<Fact>of(new Fact.Framing(found.span()))).stream())
        .distinct()
        .toList();
  }

  private static Stream<Fact> read(Way way, Wording.Found found, Lexicon lexicon) {
    var kind = Noun.of(Nouns.singular(found.text("kind").orElseThrow()));
    return found.noun("thing", lexicon).filter(noun -> isSent(noun, lexicon)).stream()
        .map(
            thing ->
                new AccessFact.Audience(
                    thing,
                    kind,
                    way.reach(),
                    found.text("with").isPresent() ? found.span("with") : found.span()));
  }

  /** What is shown or sent: a thing, and neither people nor what they ask each other. */
  private static boolean isSent(Noun noun, Lexicon lexicon) {
    return Things.isThing(noun, lexicon)
        && !lexicon.isGeneric(noun.text())
        && !lexicon.people().isAcquaintance(noun)
        && !List.of("request", "invitation", "profile", "information", "detail", "list")
            .contains(noun.head());
  }
}
