package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import dev.bluewright.interpreter.rule.Wording;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Only members of a board see it", "group members": things that have people as their members. */
final class MembersSpokenOf {
  /** What they are called of the thing. */
  static final String MEMBERS = "members";

  private static final Noun MEMBER = Noun.of("member");

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "members? (?:of|in) (?:(?:an?|the|that|this|each|every|its|their|my) )*(?<thing>"
                  + Wording.NAME
                  + ")"),
          Pattern.compile("(?:an?|the|other|only|all|as an?|for) (?<thing>[a-z-]+) members?"),
          Pattern.compile("^(?<thing>[a-z-]+) members?"));

  private MembersSpokenOf() {}

  /** Of which things a sentence tells what their members may do. */
  static Stream<EntityDraft> in(Heard heard, Workspace work) {
    var isSaid =
        heard
            .all(AccessFact.Allowed.class)
            .anyMatch(allowed -> allowed.who().noun().head().equals(MEMBER.head()));
    return isSaid && work.find(MEMBER).filter(each -> !work.isPerson(each)).isEmpty()
        ? heard
            .statement()
            .wording()
            .all(WAYS, found -> found.noun("thing", work.lexicon()).flatMap(work::find).stream())
            .stream()
            .filter(thing -> !isJoined(thing, work))
        : Stream.empty();
  }

  /** Whether people make themselves its members, by records of that. */
  private static boolean isJoined(EntityDraft thing, Workspace work) {
    return work.lexicon().events().madeBy("join").flatMap(work::find).stream()
        .flatMap(EntityDraft::toOne)
        .anyMatch(relation -> relation.target().equals(thing.name()));
  }
}
