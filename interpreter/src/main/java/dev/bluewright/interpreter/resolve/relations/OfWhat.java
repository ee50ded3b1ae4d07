package dev.bluewright.interpreter.resolve.relations;

import dev.bluewright.blueprint.Names;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.resolve.people.Said;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import dev.bluewright.interpreter.rule.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Only members of a choir": those whom a choir leads to, and not all who sign in. */
public final class OfWhat {
  private OfWhat() {}

  /** Whether such people alone may, and no relation says who they are. */
  public static boolean isMissed(
      AccessFact.Allowed allowed, List<Said> said, Heard heard, Workspace work) {
    return allowed.force() == AccessFact.Force.ONLY
        && allowed.who().kind() != Who.Kind.OWNER
        && said.stream().noneMatch(Said::isBySecond)
        && said.stream().noneMatch(Said::isOfRole)
        && thing(allowed, heard, work).isPresent();
  }

  private static Optional<EntityDraft> thing(
      AccessFact.Allowed allowed, Heard heard, Workspace work) {
    var who = allowed.who().noun().head();
    var either = "(?:" + Pattern.quote(who) + "|" + Pattern.quote(Names.plural(who)) + ")";
    var way =
        Pattern.compile(
            either + " of (?:an?|the|each|every|that|this|their) (?<thing>" + Wording.NAME + ")");
    return heard
        .statement()
        .wording()
        .first(
            List.of(way),
            found ->
                found
                    .noun("thing", work.lexicon())
                    .flatMap(work::known)
                    .filter(each -> !work.isPerson(each)));
  }
}
