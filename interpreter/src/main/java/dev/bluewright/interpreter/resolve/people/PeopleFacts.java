package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Persons;
import dev.bluewright.interpreter.rule.rules.BlockRule;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The facts of a statement as they are where people have accounts. */
public record PeopleFacts(Lexicon lexicon) {
  private static final Set<String> SECRETS =
      Set.of(
          "password",
          "password hash",
          "hashed password",
          "passwordhash",
          "confirm password",
          "password confirmation",
          "encrypted password",
          "password digest",
          "repeat password");
  private static final Set<String> ROLES =
      Set.of("role", "roles", "user role", "is admin", "admin", "user type", "account type");

  /** Without what other words than those of accounts would take from the same words. */
  public Heard freed(Heard heard) {
    var told = told(heard);
    return without(told.facts(), told, this::isAccount);
  }

  /** "Account", "teacher accounts"; no bank account. */
  private boolean isAccount(Noun noun) {
    var words = noun.words();
    return lexicon.people().isAccount(noun)
        || (noun.head().equals("account")
            && words.size() > 1
            && isPerson(new Noun(words.subList(0, words.size() - 1))));
  }

  /** Without those whose words others take. */
  private static Heard without(List<Fact> taking, Heard heard, Predicate<Noun> isSelf) {
    return heard.without(fact -> taking.stream().anyMatch(other -> takes(other, fact, isSelf)));
  }

  private Heard told(Heard heard) {
    var isCode = heard.statement().passage().kind() == Passage.Kind.CODE;
    return doers(
        new Heard(
            heard.statement(), heard.facts().stream().map(fact -> told(fact, isCode)).toList()));
  }

  /** Whoever does something and is called by a name for no thing that is known may do it. */
  private Heard doers(Heard heard) {
    var all = new ArrayList<>(heard.facts());
    heard.facts().stream()
        .filter(fact -> fact instanceof Fact.ActorNamed(var noun, _) && isUnknown(noun))
        .filter(fact -> begins(fact, heard))
        .filter(
            fact ->
                heard.facts().stream()
                    .noneMatch(
                        other ->
                            other instanceof Fact.People && other.span().overlaps(fact.span())))
        .map(fact -> mayDo((Fact.ActorNamed) fact, heard))
        .forEach(all::add);
    return new Heard(heard.statement(), all);
  }

  private static boolean begins(Fact fact, Heard heard) {
    return heard.statement().tokens().stream()
        .findFirst()
        .filter(token -> token.span().start() == fact.span().start())
        .isPresent();
  }

  private static Fact mayDo(Fact.ActorNamed actor, Heard heard) {
    var scope =
        new Span(
            actor.span().start(), Math.max(actor.span().end(), heard.statement().span().end()));
    var who = new Who(Who.Kind.SOMEONE, actor.noun());
    return new AccessFact.Allowed(who, AccessFact.Force.WANTS, scope, actor.span());
  }

  private boolean isUnknown(Noun noun) {
    return !lexicon.isUsualThing(noun)
        && !lexicon.isActor(noun.head())
        && !lexicon.isSystem(noun.head())
        && !lexicon.isGeneric(noun.head())
        && !lexicon.isPlace(noun.head())
        && !lexicon.fieldTypes().isFieldName(noun)
        && !lexicon.events().isMade(noun);
  }

  /** A password of people is none of their values; a block of code says more than that. */
  private Fact told(Fact fact, boolean isCode) {
    return switch (fact) {
      case Fact.FieldOf(var owner, var field, _, var span) when isSecretOf(owner, field) ->
          new AccessFact.AccountAsked(
              owner, AccountDeed.PASSWORD, isCode ? new Span(span.end() - 1, span.end()) : span);
      case Fact.TypeHint(var owner, var field, _, var span) when isSecretOf(owner, field) ->
          new Fact.Framing(new Span(span.end() - 1, span.end()));
      case Fact other -> other;
    };
  }

  private boolean isSecretOf(Optional<Noun> owner, Noun field) {
    return owner.filter(this::isPerson).isPresent() && isSecret(field);
  }

  /** The facts as they were read, without those whose words say something of people instead. */
  public Heard read(Heard heard, Persons persons, Set<Fact> placed) {
    var named = named(told(heard), persons);
    var taking = named.facts().stream().filter(placed::contains).toList();
    return without(taking, named, persons.noun()::equals);
  }

  /** Without what is said of people, where nobody has an account. */
  public static Heard withoutPeople(Heard heard) {
    return heard.without(Fact.People.class::isInstance);
  }

  /** With one name for those who have accounts, whose role is no text. */
  public Heard named(Heard heard, Persons persons) {
    var names = new PeopleNames(persons, lexicon);
    return new Heard(
        heard.statement(),
        heard.facts().stream()
            .map(names::of)
            .map(fact -> role(fact, persons))
            .map(fact -> keptOut(fact, persons))
            .toList());
  }

  /** "Ban a seller": which keeps somebody out, and is no value of theirs. */
  private static Fact keptOut(Fact fact, Persons persons) {
    return fact instanceof Fact.Transition(var verb, var noun, _, var span)
            && noun.filter(persons.noun()::equals).isPresent()
            && BlockRule.keepsOut(verb)
        ? new AccessFact.AccountAsked(noun, AccountDeed.BLOCK, span)
        : fact;
  }

  private static Fact role(Fact fact, Persons persons) {
    return fact instanceof Fact.FieldOf(var owner, var field, _, var span)
            && owner.filter(persons.noun()::equals).isPresent()
            && isRole(field)
        ? new AccessFact.AccountAsked(owner, AccountDeed.ROLE, span)
        : fact;
  }

  /** Whether a field names the role of a person. */
  public static boolean isRole(Noun field) {
    return ROLES.contains(field.text());
  }

  /** Whether a field is what people sign in with, and is kept by the accounts. */
  public static boolean isSecret(Noun field) {
    return SECRETS.contains(field.text());
  }

  private boolean isPerson(Noun noun) {
    return lexicon.people().isAccount(noun)
        || noun.equals(Noun.of("user"))
        || lexicon
            .people()
            .endOf(noun.text())
            .filter(f -> f.words() == noun.words().size())
            .isPresent();
  }

  private static boolean takes(Fact other, Fact fact, Predicate<Noun> isSelf) {
    return (isOfSelf(other, isSelf) && fact instanceof Fact.Unsupported)
        ? other.span().contains(fact.span())
        : takes(other, fact);
  }

  /** "Delete an account": to say so is no more than to do it with those who have accounts. */
  private static boolean isOfSelf(Fact fact, Predicate<Noun> isSelf) {
    return (fact instanceof AccessFact.Own(var owned, _, _) && isSelf.test(owned))
        || (fact instanceof Fact.OperationOn(_, var noun, _, _) && isSelf.test(noun))
        || (fact instanceof Fact.QueryOn(_, var asked, _, _) && asked.filter(isSelf).isPresent());
  }

  private static boolean takes(Fact other, Fact fact) {
    return isBegunBy(other, fact) || isOfRole(other, fact) || isWithin(other, fact);
  }

  /** "Assign people to the ranger group": a role, and no value of people. */
  private static boolean isOfRole(Fact other, Fact fact) {
    return other instanceof AccessFact.AccountAsked(_, var deed, var span)
        && deed == AccountDeed.GIVE_ROLE
        && (fact instanceof Fact.RelationOf
            || fact instanceof Fact.FieldOf
            || fact instanceof Fact.LimitOf)
        && span.overlaps(fact.span());
  }

  /** "Register and see plots": no plots are registered. */
  private static boolean isBegunBy(Fact other, Fact fact) {
    return other instanceof AccessFact.AccountAsked(_, var deed, var span)
        && deed == AccountDeed.SIGN_UP
        && fact instanceof Fact.OperationOn(var operation, _, _, var all)
        && operation == Operation.CREATE
        && span.start() == all.start();
  }

  private static boolean isWithin(Fact other, Fact fact) {
    return other instanceof Fact.People
        && !(fact instanceof Fact.People)
        && !(other instanceof AccessFact.Own)
        && other.span().contains(fact.span())
        && (fact instanceof Fact.Unsupported
            || (isWhole(other) && !(fact instanceof Fact.ActorNamed)));
  }

  /** Whether nothing else is said within its words. */
  private static boolean isWhole(Fact fact) {
    return fact instanceof AccessFact.AccountAsked(_, var deed, _)
        ? deed != AccountDeed.REFUSED && deed != AccountDeed.FORBIDDEN
        : fact instanceof AccessFact.RolesNamed;
  }
}
