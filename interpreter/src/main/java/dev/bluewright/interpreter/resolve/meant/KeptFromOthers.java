package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What others may not do with somebody's records: their owner alone does it. */
public final class KeptFromOthers {
  private static final Who OWNER = Who.of(Who.Kind.OWNER, "owner");

  private KeptFromOthers() {}

  /** What was heard, with who alone may in place of who may not. */
  public static List<Heard> known(List<Heard> heard, Lexicon lexicon) {
    var people = SharesTold.people(heard);
    var told = told(heard);
    return heard.stream()
        .map(
            each ->
                each.has(AccessFact.KeptFromOthers.class)
                    ? told(each, people, told, lexicon)
                    : each)
        .toList();
  }

  /** What other sentences tell of, so that "private notes" are no kind of their own. */
  private static Set<Noun> told(List<Heard> heard) {
    return heard.stream()
        .filter(each -> !each.has(AccessFact.KeptFromOthers.class))
        .flatMap(each -> each.facts().stream())
        .flatMap(
            fact ->
                switch (fact) {
                  case Fact.EntityNamed(var noun, _) -> Stream.of(noun);
                  case Fact.OperationOn(_, var noun, _, _) -> Stream.of(noun);
                  case Fact _ -> Stream.<Noun>empty();
                })
        .collect(Collectors.toSet());
  }

  private static Heard told(Heard heard, Set<Noun> people, Set<Noun> told, Lexicon lexicon) {
    var kept =
        heard
            .all(AccessFact.KeptFromOthers.class)
            .filter(each -> each.noun().words().size() == 1 || told.contains(each.noun()))
            .filter(_ -> !isOfTenants(heard))
            .filter(
                each ->
                    each.people().stream()
                        .allMatch(noun -> people.contains(noun) || lexicon.isActor(noun.head())))
            .toList();
    if (kept.isEmpty()) {
      return heard.without(AccessFact.KeptFromOthers.class::isInstance);
    }
    var facts =
        new ArrayList<>(
            heard.facts().stream()
                .filter(fact -> !(fact instanceof AccessFact.KeptFromOthers))
                .filter(fact -> kept.stream().noneMatch(each -> each.span().overlaps(fact.span())))
                .toList());
    kept.forEach(each -> tell(each, facts));
    return new Heard(heard.statement(), facts);
  }

  private static void tell(AccessFact.KeptFromOthers kept, List<Fact> facts) {
    var span = kept.span();
    for (var deed : operations(kept)) {
      facts.add(new Fact.OperationOn(deed, kept.noun(), span));
      if (deed == Operation.LIST) {
        facts.add(new AccessFact.Own(kept.noun(), AccessFact.Whose.ALONE, span));
      }
    }
    facts.add(new AccessFact.Allowed(OWNER, AccessFact.Force.ONLY, span, span));
  }

  private static List<Operation> operations(AccessFact.KeptFromOthers kept) {
    return kept.operations().isEmpty() ? List.of(Operation.LIST) : kept.operations();
  }

  /** "A yard cannot see another yard's cranes": whole tenants are kept apart. */
  private static boolean isOfTenants(Heard heard) {
    return heard
        .all(AccessFact.AccountAsked.class)
        .anyMatch(asked -> asked.deed() == AccountDeed.TENANTS);
  }
}
