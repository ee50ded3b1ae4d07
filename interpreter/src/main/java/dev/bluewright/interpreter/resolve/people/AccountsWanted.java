package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.rule.rules.StoryRule;
import java.util.List;

/**
 * Whether a text asks for accounts: it speaks of signing in, of roles, of what only some may do, or
 * of people's own things, or people of several kinds tell what each of them wants. That people do
 * something asks for none.
 */
public record AccountsWanted(List<Heard> heard, Lexicon lexicon) {

  /** Whether the text asks for accounts. */
  public boolean isTrue() {
    return heard.stream().anyMatch(each -> each.facts().stream().anyMatch(fact -> asks(fact, each)))
        || areSeveral();
  }

  /** Stories of several kinds of people, of whom each does something else. */
  private boolean areSeveral() {
    return heard.stream()
            .filter(each -> StoryRule.isStory(each.statement()))
            .flatMap(each -> each.all(AccessFact.Allowed.class).filter(who -> isDoing(who, each)))
            .map(allowed -> allowed.who().noun())
            .distinct()
            .count()
        > 1;
  }

  private static boolean isDoing(AccessFact.Allowed allowed, Heard each) {
    return allowed.who().kind() == Who.Kind.SOMEONE
        && Scoped.facts(each, allowed.scope()).findAny().isPresent();
  }

  private boolean asks(Fact fact, Heard each) {
    return switch (fact) {
      case AccessFact.AccountAsked(_, var deed, _) ->
          deed != AccountDeed.REFUSED
              && deed != AccountDeed.FORBIDDEN
              && deed != AccountDeed.HIDDEN;
      case AccessFact.RolesNamed _, AccessFact.Likewise _, AccessFact.Shared _, DeedFact.Notice _ ->
          true;
      case AccessFact.Allowed allowed -> tellsApart(allowed, each);
      case AccessFact.Own(var noun, var whose, _) ->
          whose != AccessFact.Whose.THEIRS && isDone(noun, each);
      case Fact _ -> false;
    };
  }

  private boolean tellsApart(AccessFact.Allowed allowed, Heard each) {
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
                (fact instanceof AccessFact.Allowed(var who, _, _, _) && !isAdmin(who))
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
