package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is shared with people, in place of what other words take from the same words; and those who
 * are called after it, in place of a role.
 */
public final class SharesTold {
  private static final Noun MEMBER = Noun.of("member");

  private SharesTold() {}

  /** What was heard, with what is shared in place of what other words take from the same words. */
  public static List<Heard> known(List<Heard> heard, Lexicon lexicon) {
    var people = people(heard);
    var ties = lexicon.unsupported().why("social");
    var known =
        heard.stream()
            .map(each -> each.without(fact -> isOfOthers(fact, each, people, lexicon)))
            .map(each -> each.has(AccessFact.Shared.class) ? told(each, ties) : each)
            .toList();
    var called =
        known.stream()
            .flatMap(each -> each.all(AccessFact.Shared.class))
            .flatMap(each -> each.as().stream())
            .filter(each -> !each.equals(MEMBER))
            .collect(Collectors.toSet());
    var things =
        known.stream()
            .flatMap(each -> each.all(AccessFact.Shared.class))
            .map(AccessFact.Shared::noun)
            .collect(Collectors.toSet());
    return known.stream().map(each -> each.each(fact -> of(called, things, fact))).toList();
  }

  /** "Collaborators can edit it", "crew members": those of the one thing, and no role. */
  private static Fact of(Set<Noun> called, Set<Noun> things, Fact fact) {
    return switch (fact) {
      case AccessFact.Allowed(var who, var force, var scope, var span)
          when called.contains(Noun.of(who.noun().head())) || isMember(who.noun(), things) ->
          new AccessFact.Allowed(
              new Who(Who.Kind.OWNER, Noun.of(who.noun().head())), force, scope, span);
      case Fact.ActorNamed(var noun, var span) when isMember(noun, things) ->
          new Fact.ActorNamed(MEMBER, span);
      case Fact other -> other;
    };
  }

  /** Whether it is not shared with people, or with friends, which is told otherwise. */
  private static boolean isOfOthers(Fact fact, Heard heard, Set<Noun> people, Lexicon lexicon) {
    return fact instanceof AccessFact.Shared(_, var whom, _, _, var span)
        && !((people.contains(whom) || lexicon.isActor(whom.head()))
            && heard.all(AccessFact.Audience.class).noneMatch(each -> each.span().overlaps(span)));
  }

  /** Whom a text calls people. */
  static Set<Noun> people(List<Heard> heard) {
    return heard.stream()
        .flatMap(each -> each.facts().stream())
        .flatMap(
            fact ->
                switch (fact) {
                  case Fact.ActorNamed(var noun, _) -> Stream.of(noun);
                  case AccessFact.AccountAsked(var noun, _, _) -> noun.stream();
                  case AccessFact.Allowed(var who, _, _, _) -> Stream.of(who.noun());
                  case Fact _ -> Stream.<Noun>empty();
                })
        .collect(Collectors.toSet());
  }

  private static Heard told(Heard heard, String ties) {
    var shared = heard.all(AccessFact.Shared.class).map(each -> withSeeing(each, heard)).toList();
    var rest =
        heard.without(
            fact ->
                fact instanceof AccessFact.Shared
                    || shared.stream().anyMatch(each -> tells(each, fact, ties)));
    return new Heard(
        heard.statement(), Stream.concat(rest.facts().stream(), shared.stream()).toList());
  }

  /** "See the lists shared with me": which of them one sees, and not that all are seen. */
  private static AccessFact.Shared withSeeing(AccessFact.Shared shared, Heard heard) {
    return heard.has(AccessFact.Own.class)
        ? shared
        : heard
            .all(Fact.OperationOn.class)
            .filter(deed -> isSeen(deed) && deed.noun().equals(shared.noun()))
            .map(deed -> shared.over(deed.span()))
            .findFirst()
            .orElse(shared);
  }

  private static boolean isSeen(Fact.OperationOn deed) {
    return deed.operation() == Operation.LIST || deed.operation() == Operation.READ;
  }

  private static boolean tells(AccessFact.Shared shared, Fact fact, String ties) {
    return shared.span().overlaps(fact.span())
        && switch (fact) {
          case Fact.Unsupported(var why, _) -> why.equals(ties);
          case Fact.OperationOn _, Fact.QueryOn _, Fact.RelationOf _, Fact.Untold _ -> true;
          case Fact.Associated _ -> true;
          case AccessFact.Own(var noun, _, _) -> !noun.equals(shared.noun());
          case Fact _ -> false;
        };
  }

  private static boolean isMember(Noun who, Set<Noun> things) {
    var words = who.words();
    return words.size() == 2
        && who.head().equals(MEMBER.head())
        && things.contains(Noun.of(words.getFirst()));
  }
}
