package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.things.EntityFinder;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.Map;

/** What of a statement counts for the model: nothing of screens, nor of what is not built. */
public record Usable(Lexicon lexicon) {

  /** Leaves out what a statement that is not built would add. */
  public Heard of(Heard heard) {
    var statement = heard.statement();
    var left = heard.block().isPresent() || !lexicon.optionalIn(statement.tokens()).isEmpty();
    var facts =
        left
            ? List.<Fact>of()
            : heard.facts().stream().filter(f -> isUsable(f, heard) && !isQuota(f, heard)).toList();
    return new Heard(statement, facts);
  }

  /**
   * Of a sentence that is set aside, its names count; of one that cannot be built, what is kept.
   */
  private static boolean isUsable(Fact fact, Heard heard) {
    if (heard.facts().stream().anyMatch(Usable::decidesAlone)) {
      return isName(fact);
    }
    if (isAside(heard) && !isName(fact) && !isDone(fact)) {
      return false;
    }
    var refused = heard.facts().stream().filter(Fact.Unsupported.class::isInstance).toList();
    var within = refused.stream().anyMatch(other -> other.span().overlaps(fact.span()));
    return fact instanceof Fact.LimitOf
        || fact instanceof Fact.Behaviour
        || fact instanceof Fact.Prescribed
        || fact instanceof Fact.People
        || fact instanceof Fact.Unsupported // what such a sentence says of who may counts for less
        || refused.isEmpty()
        || (!within && isKept(fact));
  }

  /** A limit of how many is none of a value: "at most five books" says nothing of a number. */
  private boolean isQuota(Fact fact, Heard heard) {
    var why = lexicon.unsupported().why("quotas");
    return fact instanceof Fact.LimitOf
        && heard.facts().stream()
            .anyMatch(
                other ->
                    other instanceof Fact.Unsupported(var reason, var span)
                        && reason.equals(why)
                        && span.overlaps(fact.span()));
  }

  /**
   * Whether it is not set aside, or only for words of screens and technology; or an administrator
   * does something by them.
   */
  public boolean isOfBackEnd(Heard heard) {
    return isDoneByAdmin(heard)
        || heard.facts().stream()
            .allMatch(
                fact ->
                    !(fact instanceof Fact.SetAside(var why, _, _))
                        || lexicon.aside().isApart(why));
  }

  private static boolean isDoneByAdmin(Heard heard) {
    return heard.all(AccessFact.Allowed.class).anyMatch(each -> each.who().noun().equals(Who.ADMIN))
        && heard.has(Fact.OperationOn.class)
        && heard.facts().stream().noneMatch(Usable::decidesAlone);
  }

  static boolean isAside(Heard heard) {
    return heard.has(Fact.SetAside.class);
  }

  /** Whether its names alone count. */
  static boolean isNamedAlone(Heard heard) {
    return heard.facts().stream().anyMatch(Usable::decidesAlone);
  }

  private static boolean decidesAlone(Fact fact) {
    return fact instanceof Fact.SetAside(_, var strong, _) && strong;
  }

  /** Of a sentence about screens or the work, what it says of things that the rest speaks of. */
  public static Heard known(Heard heard, Map<Noun, Noun> names) {
    return isAside(heard) ? heard.without(fact -> !isKnown(fact, names)) : heard;
  }

  private static boolean isKnown(Fact fact, Map<Noun, Noun> names) {
    return !(fact instanceof Fact.OperationOn(_, var noun, _, _))
        || EntityFinder.lookUp(noun, names).isPresent();
  }

  static boolean isName(Fact fact) {
    return fact instanceof Fact.DatabaseNamed
        || fact instanceof Fact.SystemNamed
        || fact instanceof Fact.SetAside;
  }

  /** What is done with things that the rest of the text speaks of: "click a button to add one". */
  private static boolean isDone(Fact fact) {
    return fact instanceof Fact.OperationOn
        || fact instanceof Fact.Transition
        || fact instanceof Fact.People
        || fact instanceof Fact.QueryOn
        || fact instanceof Fact.LimitOf
        || fact instanceof Fact.Behaviour
        || fact instanceof Fact.Prescribed
        || fact instanceof Fact.RouteNamed
        || fact instanceof Fact.Convention
        || fact instanceof Fact.Unsupported;
  }

  private static boolean isKept(Fact fact) {
    return fact instanceof Fact.OperationOn
        || fact instanceof Fact.FieldOf
        || fact instanceof Fact.DatabaseNamed
        || (fact instanceof Fact.RelationOf(var from, _, _, _)
            && from.filter(noun -> !noun.equals(Noun.of("it"))).isPresent());
  }
}
