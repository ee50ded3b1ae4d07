package dev.bluewright.interpreter.resolve;

import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.util.List;

/**
 * Whether a text asks for accounts: it speaks of signing in, of roles, of what only some may do, or
 * of people's own things. That people do something asks for none.
 */
record AccountsWanted(List<Heard> heard, Lexicon lexicon) {

  boolean isTrue() {
    return heard.stream()
        .anyMatch(each -> each.facts().stream().anyMatch(fact -> asks(fact, each)));
  }

  private boolean asks(Fact fact, Heard each) {
    return switch (fact) {
      case Fact.AccountAsked(_, var deed, _) ->
          deed != AccountDeed.REFUSED
              && deed != AccountDeed.FORBIDDEN
              && deed != AccountDeed.HIDDEN;
      case Fact.RolesNamed _, Fact.Notice _ -> true;
      case Fact.Allowed allowed -> tellsApart(allowed, each);
      case Fact.Own(var noun, var whose, _) -> whose != Fact.Whose.THEIRS && isDone(noun, each);
      case Fact _ -> false;
    };
  }

  private boolean tellsApart(Fact.Allowed allowed, Heard each) {
    var does = Scoped.facts(each, allowed.scope()).findAny().isPresent();
    var known = allowed.who().kind() == Who.Kind.KNOWN;
    return switch (allowed.force()) {
      case ONLY -> does || known;
      case MAY -> does && isAdmin(allowed.who());
      case WANTS -> does && isAdmin(allowed.who()) && hasOthers();
    };
  }

  private static boolean isAdmin(Who who) {
    return who.noun().equals(Who.ADMIN);
  }

  /** Whether others do something too. */
  private boolean hasOthers() {
    return heard.stream()
        .flatMap(each -> each.facts().stream())
        .anyMatch(
            fact ->
                (fact instanceof Fact.Allowed(var who, _, _, _) && !isAdmin(who))
                    || (fact instanceof Fact.ActorNamed(var noun, _)
                        && lexicon.people().endOf(noun.text()).isPresent()
                        && !noun.equals(Who.ADMIN)));
  }

  /** "Their own plots", with which something is done. */
  private static boolean isDone(Noun noun, Heard each) {
    return each.facts().stream()
        .anyMatch(
            fact ->
                fact instanceof Fact.OperationOn(_, var other, _, _)
                    && (other.equals(noun) || other.narrows(noun) || noun.narrows(other)));
  }
}
