package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccessFact.Grade;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "Users can share a list with other users", "see the lists shared with them", "stop sharing a
 * list", "invite others to collaborate on a list": records that are for people whom their owner
 * names, one by one.
 */
public final class SharedRule implements WordingRule {
  private static final String END = "(?= ?(?:[.,;:)]|so that|so_that|$))";
  private static final String BEFORE =
      "(?:(?:an?|the|any|all|each|some|of|their|my|his|her|his or her|our|own|one's|these|those|entire|whole|individual|specific|certain|private)"
          + " )*";
  private static final String THINGS = BEFORE + "(?<things>" + Wording.NAMES + ")";
  private static final String WHOM =
      "(?:(?:any|some|specific|particular|certain|selected|chosen|individual|multiple|several|other|another|their|my|the|a|an|one|or|more|different|registered|of)"
          + " )*(?<whom>[a-z]+)(?: else)?(?: (?:of|on|in) (?:the|this) [a-z]+)?";
  private static final String SEEING = "(?:view|see|read|access|look at|find)";
  private static final String CHANGING =
      "(?:edit|update|change|modify|manage|collaborate|contribute|write|work)(?: (?:on|to))?";
  private static final String IT = "(?: (?:it|them|its? [a-z]+|their [a-z]+))?";
  private static final String ABLE =
      "(?: ?,)? ?(?:who|so[ _]that they|so they|and they|which|and let them|to let them|for them to|to)"
          + "(?: then)?(?: (?:can|may|could|are able to|will be able to))?(?: (?:then|also))? ";

  /** What those may do with it: look, or change it, or the one or the other. */
  private static final String GRADE =
      "(?<grade>"
          + ABLE
          + ("(?:" + SEEING + "(?: (?:and|or) " + CHANGING + ")?|" + CHANGING + ")")
          + IT
          + "| (?:with|as|for|in) (?:an? )?(?:either )?(?:view|read|edit|write|viewing|reading|editing|viewer|editor|viewers|editors)"
          + "(?: ?-? ?only)?(?: (?:or|and) (?:view|read|edit|write|viewing|editing|viewer|editor|viewers|editors))?"
          + "(?: (?:access|permissions?|rights|privileges|mode))?)?";

  /** What it is shared for, which is no part of a story's words. */
  private static final Pattern TO_CHANGE =
      Pattern.compile(
          "\\bso that (?:they|he or she|others|those)(?: can| could| may)?(?: also)? "
              + CHANGING.replace("collaborate|contribute|write|work", "contribute")
              + "\\b",
          Pattern.CASE_INSENSITIVE);

  private static final List<Pattern> WAYS =
      Stream.of(
              "(?:share|shares|sharing|share out) " + THINGS + " (?:with|among) " + WHOM + GRADE,
              "(?<things>[a-z]+)(?: private)?(?: ,)? (?:and|or|and then|then|and also)"
                  + " (?:(?:can|may|to) )?shares? (?:it|them) with "
                  + WHOM
                  + GRADE,
              "(?<things>[a-z]+) (?:(?:can|may) be |are |is )shared (?:by (?:its|their|the) (?:owners?|creators?|authors?) )?with "
                  + WHOM
                  + GRADE,
              "(?<end>stop sharing|unshare|stop the sharing of|revoke (?:the )?(?:sharing|shared access|access) (?:of|to)) "
                  + THINGS
                  + "(?: (?:with|from|for) "
                  + WHOM
                  + ")?",
              "collaborate (?:on|with) "
                  + THINGS
                  + "(?<change> with "
                  + WHOM
                  + "| together with "
                  + WHOM.replace("<whom>", "<whom2>")
                  + ")",
              "(?<change>invite) "
                  + WHOM
                  + " to (?:collaborate|work|work together|contribute|edit|co-edit)(?: (?:on|to))? "
                  + THINGS,
              "(?<change>add|invite|remove|manage) (?:other |new |any )?collaborators?(?: (?:to|from|of|on|for) "
                  + THINGS
                  + ")")
          .map(way -> Pattern.compile(way + END))
          .toList();

  private static final String SOME =
      "(?:(?:other|new|any|more|existing|registered|multiple|several|and|or|additional|the|their|its) )*";

  /** "Add members to a board", "remove a user from my group": who is of it. */
  private static final List<Pattern> MEMBERS =
      Stream.of(
              "(?:(?<adds>add|invite|add and remove|add or remove|invite and remove)|remove|manage) (?:an? )?"
                  + SOME
                  + "(?<whom>[a-z]+)(?: as (?:an? )?members?)? (?:to|from|of) "
                  + BEFORE
                  + "(?<things>"
                  + Wording.NAME
                  + ")(?: and (?:remove|add|delete) (?:them|members|users))?",
              "(?:owner|creator)s? of (?:an? |the |each )?(?<things>"
                  + Wording.NAME
                  + ") (?:can|may|(?:is|are|should be) able to) (?<adds>add|invite|add and remove) (?:an? )?"
                  + SOME
                  + "(?<whom>[a-z]+) (?:to|from) it(?: (?:and|or) (?:remove|add) (?:them|members|users))?")
          .map(way -> Pattern.compile(way + END))
          .toList();

  private static final Pattern WITH_ME =
      Pattern.compile(
          "(?<things>[a-z]+) (?<mine>(?<joined>(?:, )?(?:and|or|as well as|and also|nor) (?:all )?(?:(?:those|the ones|ones|anything) )?)?"
              + "(?:(?:that|which) )?(?:(?:are|were|is|was|have been|has been) )?shared (?:directly )?with (?:them|me|him|her|him or her|you|us|the user))"
              + END);

  /** Whoever has an account. */
  public static final Noun ANYBODY = Noun.of("user");

  private static final Set<String> PRONOUNS =
      Set.of("it", "them", "they", "this", "that", "us", "there");
  private static final Noun COLLABORATOR = Noun.of("collaborator");
  private static final Noun MEMBER = Noun.of("member");

  private static final Set<String> PEOPLE =
      Set.of(
          "user",
          "users",
          "people",
          "person",
          "persons",
          "individual",
          "individuals",
          "friend",
          "friends",
          "colleague",
          "colleagues",
          "teammate",
          "teammates",
          "collaborator",
          "collaborators",
          "other",
          "others",
          "someone",
          "somebody",
          "relatives",
          "contact",
          "contacts",
          "coworkers",
          "peers",
          "member",
          "members");

  @Override
  public String name() {
    return "shared";
  }

  @Override
  public List<String> keys() {
    return List.of("shar", "collaborat", "invite", "member", "add ", "remove ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    var shared = wording.all(WAYS, found -> read(found, statement, lexicon));
    var mine = wording.all(WITH_ME, found -> mine(found, lexicon));
    var members = wording.all(MEMBERS, found -> members(found, lexicon));
    return Stream.of(shared, mine, members).flatMap(List::stream).distinct().toList();
  }

  private static Stream<Fact> read(Wording.Found found, Statement statement, Lexicon lexicon) {
    var whom = found.text("whom").or(() -> found.text("whom2")).map(SharedRule::somebody);
    return things(found, lexicon)
        .map(
            thing ->
                new AccessFact.Shared(
                    thing, whom.orElse(ANYBODY), as(found), grade(found, statement), found.span()));
  }

  private static Optional<Noun> as(Wording.Found found) {
    return Optional.of(COLLABORATOR).filter(_ -> found.line().contains("collaborat"));
  }

  private static Stream<Noun> things(Wording.Found found, Lexicon lexicon) {
    return found.nouns("things", lexicon).stream()
        .filter(thing -> !lexicon.isActor(thing.head()) && !lexicon.isGeneric(thing.text()))
        .filter(thing -> !PRONOUNS.contains(thing.text()));
  }

  private static Noun somebody(String whom) {
    return PEOPLE.contains(whom) ? ANYBODY : Noun.of(Nouns.singular(whom));
  }

  private static Grade grade(Wording.Found found, Statement statement) {
    if (found.text("change").isPresent() || TO_CHANGE.matcher(statement.sentence().text()).find()) {
      return Grade.CHANGED;
    }
    var said = found.text("grade").orElse("");
    var sees = said.matches(".*\\b(?:view|see|read|viewer|viewing|reading|access [a-z]+).*");
    var changes =
        said.matches(
            ".*\\b(?:edit|update|change|modify|manage|collaborate|contribute|write|work|editor|editing).*");
    if (sees && changes && said.matches(".*\\bor\\b.*")) {
      return Grade.EITHER;
    }
    return changes ? Grade.CHANGED : Grade.SEEN;
  }

  /** "The lists shared with me", "their own lists and those shared with them". */
  private static Stream<Fact> mine(Wording.Found found, Lexicon lexicon) {
    return things(found, lexicon)
        .map(
            thing ->
                new AccessFact.Shared(
                    thing,
                    ANYBODY,
                    Optional.empty(),
                    Grade.FOUND,
                    found.text("joined").isPresent()
                        ? found.span("mine")
                        : found.span("things").cover(found.span("mine"))));
  }

  private static Stream<Fact> members(Wording.Found found, Lexicon lexicon) {
    var whom = somebody(found.text("whom").orElse("users"));
    var adds = found.text("adds").isPresent() || found.line().contains("member");
    return !adds || PRONOUNS.contains(whom.text())
        ? Stream.empty()
        : things(found, lexicon)
            .map(
                thing ->
                    new AccessFact.Shared(
                        thing, whom, Optional.of(MEMBER), Grade.TOLD, found.span()));
  }
}
