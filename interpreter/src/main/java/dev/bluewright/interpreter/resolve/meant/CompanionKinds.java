package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Companionship;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What people are to each other in a text. "Connections" are people's only where the text tells how
 * they come to be; and who adds a friend asks, where the text speaks of requests.
 */
public final class CompanionKinds {
  private static final Set<Noun> ALWAYS = Set.of(Noun.of("friend"), Noun.of("buddy"));

  private CompanionKinds() {}

  /** The same facts, without those of what people are not to each other. */
  public static List<Heard> agreed(List<Heard> told) {
    var all = told.stream().flatMap(each -> each.all(TieFact.Companions.class)).toList();
    if (all.isEmpty()) {
      return told;
    }
    var founded = new HashSet<>(ALWAYS);
    var asked = new HashSet<Noun>();
    for (var each : all) {
      if (each.said().founds()) {
        founded.add(each.kind());
      }
      if (each.said().asks()) {
        asked.add(each.kind());
      }
    }
    return told.stream().map(each -> agreed(each, founded, asked)).toList();
  }

  private static Heard agreed(Heard heard, Set<Noun> founded, Set<Noun> asked) {
    if (!heard.has(TieFact.Companions.class)) {
      return heard;
    }
    var known =
        heard.all(TieFact.Companions.class).filter(each -> founded.contains(each.kind())).toList();
    return new Heard(
        heard.statement(),
        heard.facts().stream()
            .filter(
                fact ->
                    fact instanceof TieFact.Companions
                        ? known.contains(fact)
                        : known.stream().noneMatch(each -> tells(each, fact)))
            .map(fact -> agreed(fact, asked))
            .toList());
  }

  /** Whether it says better what another fact says of the same words. */
  private static boolean tells(TieFact.Companions companions, Fact fact) {
    return companions.span().overlaps(fact.span())
        && switch (fact) {
          case Fact.Unsupported(var why, _) ->
              why.startsWith("Ties between ")
                  || (companions.said().forbids() && why.startsWith("Rules about "));
          case Fact.OperationOn _, Fact.Transition _, Fact.QueryOn _, Fact.Topic _ -> true;
          case Fact.FieldOf _, Fact.RelationOf _, Fact.EntityNamed _, Fact.LimitOf _ -> true;
          case Fact.Behaviour _, AccessFact.Own _ -> true;
          case Fact _ -> false;
        };
  }

  private static Fact agreed(Fact fact, Set<Noun> asked) {
    return fact instanceof TieFact.Companions(var said, var kind, var people, var verb, var span)
            && said == Companionship.ADDED
            && asked.contains(kind)
        ? new TieFact.Companions(Companionship.ASKED, kind, people, verb, span)
        : fact;
  }
}
