package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Companionship;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Send friend requests to other users", "accept or decline them", "view their friends". */
public final class CompanionRule implements WordingRule {
  private static final Noun SOMEONE = Noun.of("user");
  private static final Map<String, Companionship> VERBS =
      Map.ofEntries(
          Map.entry("send", Companionship.ASKED),
          Map.entry("make", Companionship.ASKED),
          Map.entry("create", Companionship.ASKED),
          Map.entry("submit", Companionship.ASKED),
          Map.entry("initiate", Companionship.ASKED),
          Map.entry("accept", Companionship.ACCEPTED),
          Map.entry("approve", Companionship.ACCEPTED),
          Map.entry("confirm", Companionship.ACCEPTED),
          Map.entry("decline", Companionship.DECLINED),
          Map.entry("reject", Companionship.DECLINED),
          Map.entry("deny", Companionship.DECLINED),
          Map.entry("refuse", Companionship.DECLINED),
          Map.entry("ignore", Companionship.DECLINED),
          Map.entry("cancel", Companionship.TAKEN_BACK),
          Map.entry("withdraw", Companionship.TAKEN_BACK),
          Map.entry("revoke", Companionship.TAKEN_BACK),
          Map.entry("delete", Companionship.TAKEN_BACK),
          Map.entry("remove", Companionship.TAKEN_BACK),
          Map.entry("receive", Companionship.REQUESTS_SEEN),
          Map.entry("view", Companionship.REQUESTS_SEEN),
          Map.entry("see", Companionship.REQUESTS_SEEN),
          Map.entry("list", Companionship.REQUESTS_SEEN),
          Map.entry("get", Companionship.REQUESTS_SEEN));

  private static final String VERB =
      "(?:"
          + String.join("|", VERBS.keySet())
          + "|denie|approv|declin|receiv|mak|creat|refus|initiat)"
          + "(?:s|es|ing)?";
  private static final String JOINED = "(?: ?,)? (?:and|or|and/or|/|,) ";
  private static final String WHICH =
      "(?:(?:an?|the|any|all|each|every|new|their|his|her|my|own|your|our|these|those|such|that|this|existing|current|more"
          + "|some|of|him|them) )*";
  private static final String ONE = "(?<kind>friends?|buddy|buddies|connections?|contacts?)";
  private static final String REQUEST =
      "(?<kind>friend|friends|friendship|buddy|connection|contact)(?: '?s?)?"
          + " (?:requests?|invitations?|invites?)";
  private static final String WHOM =
      "(?:(?:an?|the|any|each|every|all|other|another|one|their|fellow|registered|existing|specific|some|same) )*"
          + "(?<whom>[a-z]+)";
  private static final String ENDS = "(?= (?:,|\\.|;|:|\\)|and|or|so|when|at any time)(?: |$)|$)";

  /** One way of speaking of it; of the verbs where it is found with several. */
  private record Way(Optional<Companionship> said, Pattern pattern) {
    static Way of(Companionship said, String... parts) {
      return new Way(Optional.of(said), Pattern.compile(String.join("", parts)));
    }

    static Way byVerbs(String... parts) {
      return new Way(Optional.empty(), Pattern.compile(String.join("", parts)));
    }
  }

  private static final String SEE =
      "(?:view|see|list|show|get|retrieve|browse|access|display|fetch)(?:s|ing)?";
  private static final Pattern BETWEEN = Pattern.compile("[ ,/]+");
  private static final String PART = "(?:remove|delete|drop|unfriend|removing|deleting)s?";
  private static final String THEMSELVES =
      "(?:themselves|themself|oneself|himself|herself|yourself|himself or herself|him or herself)";

  private static final List<Way> WAYS =
      List.of(
          Way.of(
              Companionship.NOT_ONESELF,
              "(?:(?:an? |the |no )?[a-z]+ )?(?:"
                  + Wording.MUST_NOT
                  + "|not be able to|prevented from|prevent [a-z]+ from)",
              " (?:send(?:ing)? "
                  + WHICH
                  + REQUEST
                  + " to|befriend(?:ing)?|add(?:ing)?|(?<connect>connect(?:ing)? with)) ",
              THEMSELVES + "(?: as (?:a )?friends?)?"),
          Way.of(
              Companionship.ONCE,
              "(?:only |at most )one (?:pending |open |active )?" + REQUEST,
              "(?: (?:can|may|must|should|will)(?: only)?)?(?: exist| be sent| be pending| be open| be there)?",
              "(?: between (?:any |the same |the |every )*(?:two|pair of|2) [a-z]+)?(?: at a time)?"),
          Way.of(
              Companionship.ONCE,
              "(?:(?:an? |the )?[a-z]+ )?(?:"
                  + Wording.MUST_NOT
                  + "|not be able to) send (?:more than one|multiple|duplicate|a second|another|several|two) ",
              REQUEST + "(?: to " + WHOM + ")?(?: twice)?"),
          Way.of(
              Companionship.ONCE,
              "(?:(?:prevent|prevents|avoid|disallow|no|reject|refuse) duplicate " + REQUEST + ")"),
          Way.of(
              Companionship.MUTUAL,
              "(?<kind>friendships?|connections?|contacts?|buddies)(?: (?:are|is|must be|should be|will be)) (?:always )?",
              "(?:mutual|bidirectional|bi-directional|two-way|symmetric|symmetrical|reciprocal)"),
          Way.byVerbs(
              "(?<verbs>" + VERB + "(?:" + JOINED + VERB + ")*) " + WHICH,
              "(?:(?:pending|incoming|outgoing|received|sent|open|unanswered)(?:"
                  + JOINED
                  + "| ))*"
                  + REQUEST,
              "(?: (?:to|from|by|sent by|received from) (?:" + WHOM + "|each other|one another))?",
              "(?: (?:that |which )?(?:they|i|we|you|he or she)(?: have|'ve)? (?:sent|received|receive|get|made|send))?",
              "(?: (?:sent|addressed) to (?:them|me|him or her))?"),
          Way.of(
              Companionship.ASKED,
              "(?:request|ask for|request a) (?<kind>friendship|connection)(?: (?:with|from|of) "
                  + WHOM
                  + ")?"
                  + ENDS),
          Way.of(
              Companionship.ASKED,
              "(?<connect>connect|connects|connecting) (?:with|to) (?:each other|one another|(?:other|another|fellow|more) (?<whom>[a-z]+))",
              "(?: (?:by|through|via) (?:sending )?(?:an? )?connection requests?)?" + ENDS),
          Way.of(
              Companionship.ASKED,
              "(?:invite|ask)(?:s)? "
                  + WHOM
                  + " to (?:be|become) (?:their |his or her |an? )?"
                  + ONE
                  + ENDS),
          Way.of(Companionship.ADDED, "befriend(?:s|ing)? " + WHOM + ENDS),
          Way.of(
              Companionship.ADDED,
              "(?:become|make|be) " + ONE + " (?:with|of) (?:each other|" + WHOM + ")" + ENDS),
          Way.of(
              Companionship.ADDED,
              "add(?:s|ing)? "
                  + WHOM
                  + " (?:as|to) (?:an? |their |his |her |the |my )*"
                  + ONE
                  + "(?: list)?"
                  + ENDS),
          Way.of(
              Companionship.ADDED,
              "add(?:s|ing)? "
                  + WHICH
                  + "(?<kind>friends?|buddy|buddies)(?: to "
                  + WHICH
                  + "(?:friends?|buddy) list)?"
                  + ENDS),
          Way.of(
              Companionship.PARTED,
              PART
                  + " "
                  + WHICH
                  + ONE
                  + "(?: from "
                  + WHICH
                  + "(?:(?:friends?|connections?|contacts?|buddy) list|list|list of [a-z]+|[a-z]+))?"
                  + ENDS),
          Way.of(
              Companionship.PARTED,
              "(?:remove|delete)s? "
                  + WHOM
                  + " from "
                  + WHICH
                  + "(?:list of )?"
                  + ONE
                  + "(?: list)?"
                  + ENDS),
          Way.of(
              Companionship.PARTED, "(?:unfriend|unfriends|unfriending)(?: " + WHOM + ")?" + ENDS),
          Way.of(
              Companionship.PARTED,
              "(?:end|ends|terminate|dissolve|remove|delete) "
                  + WHICH
                  + "(?<kind>friendships?)"
                  + ENDS),
          Way.of(
              Companionship.COUNTED,
              "(?:"
                  + SEE
                  + " )?(?:how many|(?:the )?(?:total )?(?:number|count) of) "
                  + WHICH
                  + ONE
                  + "(?: (?:of|for) "
                  + WHOM
                  + "| (?:they|i|he|she|an? [a-z]+|each [a-z]+) (?:has|have))?"
                  + ENDS),
          Way.of(
              Companionship.LISTED,
              "(?:"
                  + SEE
                  + "(?: (?:and|or) [a-z]+)? )"
                  + WHICH
                  + "(?:list of )?"
                  + WHICH
                  + ONE
                  + "(?: list)?"
                  + ENDS),
          Way.byVerbs(
              "(?:who|that|which) (?:receives|received|gets|is sent|has received) "
                  + WHICH
                  + REQUEST,
              " (?:can|may|should|must|will|is able to|should be able to|must be able to|will be able to) ",
              "(?<verbs>" + VERB + "(?:" + JOINED + VERB + ")*) (?:it|them)"),
          Way.byVerbs(
              REQUEST + "(?: to (?:(?:other|another|each|any|an?|fellow) )*(?<whom>[a-z]+))?",
              "(?: ,)? (?:and|or|who|which|that|as well as)(?: to)?(?: can| may)? ",
              "(?<verbs>" + VERB + "(?:" + JOINED + VERB + ")*) (?:it|them|these|those)" + ENDS),
          Way.of(Companionship.LISTED, "^(?<kind>friends?|buddy|contacts?|connections?) list$"),
          Way.of(
              Companionship.NAMED,
              "^(?<kind>friends?|friendships?|buddy|buddies|connections?)(?: (?:lists?|management|requests?|system|features?|functionality))?(?= (?::|-|–|—))"));

  @Override
  public String name() {
    return "companion";
  }

  @Override
  public List<String> keys() {
    return List.of("friend", "budd", "connect", "contact");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return WAYS.stream()
        .flatMap(
            way ->
                statement.wording().all(way.pattern(), found -> read(way, found, lexicon)).stream())
        .toList();
  }

  private static Stream<Fact> read(Way way, Wording.Found found, Lexicon lexicon) {
    var whom = found.noun("whom", lexicon);
    var ofPeople = found.line().contains("friend") || found.line().contains("request");
    if (!ofPeople && whom.filter(each -> !isSomeone(each, lexicon)).isPresent()) {
      return Stream.empty();
    }
    var people = whom.filter(each -> lexicon.isActor(each.head())).orElse(SOMEONE);
    return way.said()
        .map(said -> Stream.<Fact>of(fact(said, "", people, found)))
        .orElseGet(
            () ->
                verbs(found)
                    .map(
                        verb ->
                            fact(Objects.requireNonNull(VERBS.get(verb)), verb, people, found)));
  }

  private static boolean isSomeone(Noun noun, Lexicon lexicon) {
    return lexicon.isActor(noun.head())
        || List.of("people", "person", "someone", "somebody", "anyone", "other")
            .contains(noun.head());
  }

  private static Fact fact(Companionship said, String verb, Noun people, Wording.Found found) {
    return new TieFact.Companions(said, kind(found), people, verb, found.span());
  }

  private static Noun kind(Wording.Found found) {
    var word =
        found.text("kind").orElse(found.text("connect").isPresent() ? "connection" : "friend");
    return Noun.of(
        switch (word) {
          case "friendship", "friendships", "friends" -> "friend";
          case "buddies" -> "buddy";
          case "connections" -> "connection";
          case "contacts" -> "contact";
          default -> word;
        });
  }

  private static Stream<String> verbs(Wording.Found found) {
    return BETWEEN
        .splitAsStream(found.text("verbs").orElse(""))
        .flatMap(
            word -> VERBS.keySet().stream().filter(verb -> isForm(word, verb)).findFirst().stream())
        .distinct();
  }

  private static boolean isForm(String word, String verb) {
    var stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
    return word.equals(verb)
        || word.equals(verb + "s")
        || word.equals(stem + "es")
        || word.equals(stem + "ing")
        || (verb.endsWith("y") && word.equals(verb.substring(0, verb.length() - 1) + "ies"));
  }
}
