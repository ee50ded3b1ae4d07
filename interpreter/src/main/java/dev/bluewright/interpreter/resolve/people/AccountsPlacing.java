package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.TenancyModel;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.resolve.meant.Audiences;
import dev.bluewright.interpreter.resolve.relations.NamedPeople;
import dev.bluewright.interpreter.resolve.relations.OfWhat;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Persons;
import dev.bluewright.interpreter.resolve.work.SecondPersons;
import dev.bluewright.interpreter.resolve.work.Workspace;
import dev.bluewright.interpreter.rule.rules.InboxRule;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who may do what in the whole system, once it is known what is kept and done. */
public final class AccountsPlacing {
  private final List<Heard> heard;
  private final Persons persons;
  private final Workspace work;
  private final EntityDraft person;
  private final Sayings sayings;
  private final TheirRecords theirs;
  private final Map<Fact, Fact> contradictions;
  private final Set<Fact> idle = new HashSet<>();
  private TenancyModel tenancy = TenancyModel.NONE;

  private AccountsPlacing(List<Heard> heard, Persons persons, Workspace work) {
    this.persons = persons;
    this.work = work;
    this.person = work.person().orElseThrow();
    this.contradictions = Sayings.of(heard, persons, work).contradictions();
    this.heard = heard.stream().map(this::agreed).toList();
    this.sayings = Sayings.of(this.heard, persons, work);
    this.theirs = new TheirRecords(person, sayings, persons, work);
  }

  private Heard agreed(Heard each) {
    return each.without(contradictions::containsKey);
  }

  /**
   * What it comes to.
   *
   * @param contradictions each thing said of who may that another one contradicts
   * @param idle what is said of people who do nothing that is kept
   */
  public record Settled(AccountsModel accounts, Set<Fact> idle, Map<Fact, Fact> contradictions) {}

  /** Gives every entity its access, and each fact about people its place. */
  public static Settled settle(List<Heard> heard, Persons persons, Workspace work) {
    var placing = new AccountsPlacing(heard, persons, work);
    var accounts = PersonPlacing.accounts(placing.person, persons, work);
    if (placing.areBlocked()) {
      accounts = PersonPlacing.blockable(placing.person, persons, accounts, work);
    }
    accounts = ByMailPlacing.asked(placing.deeds(), placing.person, accounts, work);
    accounts = ProviderPlacing.asked(placing.deeds(), placing.person, accounts, work);
    placing.entities();
    LikewisePlacing.place(placing.heard, persons, work);
    accounts = TenancyPlacing.asked(placing.heard, placing.person, persons, accounts, work);
    placing.tenancy = accounts.tenancy();
    accounts = LeavingPlacing.asked(placing.deeds(), placing.person, accounts, work);
    placing.facts();
    if (!placing.person.access.containsKey(AccessRights.CREATE)) {
      work.moved(placing.person.name() + ".create", "accounts.register");
    }
    return new Settled(accounts, placing.idle, placing.contradictions);
  }

  private Set<AccountDeed> deeds() {
    var deeds = EnumSet.noneOf(AccountDeed.class);
    for (var each : heard) {
      for (var fact : each.facts()) {
        if (fact instanceof AccessFact.AccountAsked asked) {
          deeds.add(asked.deed());
        }
      }
    }
    return deeds;
  }

  /** Whether the administrator keeps people out. */
  private boolean areBlocked() {
    return heard.stream()
        .filter(this::isByAdmin)
        .flatMap(each -> each.facts().stream())
        .anyMatch(
            fact ->
                fact instanceof AccessFact.AccountAsked(_, var deed, _)
                    && deed == AccountDeed.BLOCK);
  }

  private void entities() {
    Recipients.find(heard, person, work);
    NamedPeople.settle(person, work);
    var shares = new Shares(person, sayings, persons, work);
    shares.pair(heard);
    var seconds = new SecondPersons(person, sayings, work);
    var others = work.entities().stream().filter(entity -> entity != person).toList();
    others.forEach(theirs::settle);
    for (var entity : others) {
      own(new SaidOfEntity(entity, sayings, persons, seconds, work));
    }
    sayings.lead(seconds);
    for (var entity : others) {
      var told = new SaidOfEntity(entity, sayings, persons, seconds, work);
      if (!entity.isOwned) {
        own(told); // whoever it is told of may be known by now to be no role
      }
      entity.access.putAll(new AccessRights(told).all());
    }
    new Audiences(person, sayings, work).settle(heard);
    shares.settle(heard);
    new HiddenWholes(sayings, work).settle(others);
    person.access.putAll(new PersonRights(person, sayings, persons, work).all());
    new CompanionRights(person, work).give();
  }

  private void own(SaidOfEntity told) {
    var entity = told.entity();
    entity.isOwned = told.isOwned();
    if (entity.isOwned) {
      entity.owner = new OwnerRelation(told, person).find();
      throughTold(entity);
    }
  }

  /** "Patients have appointments": not those that they only made, where both lead to people. */
  private void throughTold(EntityDraft entity) {
    var told = entity.to(person).map(RelationModel::name).findFirst();
    if (entity.owner.isEmpty() && told.isPresent()) {
      person.relations.replaceAll(
          (_, many) ->
              many.kind() == Kind.HAS_MANY && many.target().equals(entity.name())
                  ? many.withVia(many.via().or(() -> told))
                  : many);
    }
  }

  private void facts() {
    for (var each : heard) {
      for (var fact : each.facts()) {
        switch (fact) {
          case AccessFact.AccountAsked asked -> place(asked, each);
          case AccessFact.RolesNamed roles -> place(roles);
          case AccessFact.Allowed allowed when !hidesValues(allowed, each) -> place(allowed, each);
          case AccessFact.Own own -> place(own);
          case Fact.Picked picked when picked.state().equals(InboxRule.STATE) ->
              Audiences.sentToOne(picked, work);
          case Fact _ -> {}
        }
      }
    }
  }

  private void place(AccessFact.AccountAsked asked, Heard each) {
    var holds =
        switch (asked.deed()) {
          case SIGN_UP, AUTHENTICATE -> !isForOthers(asked, each);
          case PROVIDER -> ProviderPlacing.fits(person);
          case ROLE -> !persons.roles().isEmpty();
          case GIVE_ROLE ->
              isByAdmin(each) && asked.people().filter(n -> !persons.roles().contains(n)).isEmpty();
          case USUAL_ROLE -> asked.people().filter(persons::isUsualRole).isPresent();
          case BLOCK -> isByAdmin(each);
          case HIDDEN ->
              work.entities().stream().filter(e -> e.isOwned).allMatch(AccountsPlacing::isHidden);
          case FORBIDDEN -> spokenOf(each).noneMatch(AccountsPlacing::isHidden);
          case SIGN_IN, SIGN_OUT, TOKEN, PASSWORD, CHANGE_PASSWORD, REFUSED -> true;
          case RESET_PASSWORD, CONFIRM_ADDRESS, KEY, COOKIE, EXPORT, ERASE -> true;
          case TENANTS -> tenancy.of().isPresent();
          case INVITE -> invites(asked, each);
        };
    if (holds) {
      work.placed(asked, asked.deed().parts());
    }
  }

  /** The things that something is done with; where none are named, all. */
  private Stream<EntityDraft> spokenOf(Heard each) {
    var named =
        each.all(Fact.OperationOn.class).flatMap(deed -> work.find(deed.noun()).stream()).toList();
    return named.isEmpty() ? work.entities().stream() : named.stream();
  }

  private boolean invites(AccessFact.AccountAsked asked, Heard each) {
    return isByAdmin(each) && asked.people().map(Noun::pascalCase).equals(tenancy.of());
  }

  private boolean isByAdmin(Heard each) {
    return persons.admin().isPresent()
        && each.all(AccessFact.Allowed.class)
            .allMatch(fact -> persons.admin().filter(fact.who().noun()::equals).isPresent());
  }

  /** Others' accounts, and those of a role: whoever signs up gets no other role than the usual. */
  private boolean isForOthers(AccessFact.AccountAsked asked, Heard each) {
    return asked.deed() == AccountDeed.SIGN_UP
        && Stream.concat(
                asked.people().stream(),
                each.facts().stream()
                    .filter(AccessFact.Allowed.class::isInstance)
                    .map(fact -> ((AccessFact.Allowed) fact).who().noun()))
            .anyMatch(noun -> persons.roles().contains(noun) && !persons.isUsualRole(noun));
  }

  /** Whether records are missing to those who may not see them, and not refused. */
  private static boolean isHidden(EntityDraft entity) {
    return entity.access.getOrDefault(AccessRights.READ, List.of()).stream()
        .anyMatch(grant -> grant instanceof AccessModel.Owner || grant instanceof AccessModel.Role);
  }

  private void place(AccessFact.RolesNamed named) {
    if (persons.roles().containsAll(named.roles())) {
      work.placed(named, List.of("accounts.role"));
    }
  }

  private void place(AccessFact.Allowed allowed, Heard each) {
    var said = sayings.of(allowed);
    var keeps = new AccessKept(persons, work.lexicon());
    if (said.isEmpty()) {
      placeAlone(allowed, each);
    } else if (said.stream()
            .allMatch(one -> keeps.is(one, allowed) || Audiences.narrows(one, each, work))
        && !OfWhat.isMissed(allowed, said, each, work)
        && !Shares.isMissed(allowed, said)
        && !pairsForOthers(allowed, each)) {
      work.placed(allowed, parts(said));
    }
  }

  /** "Guests can put things into a basket", which is for those who sign in. */
  private boolean pairsForOthers(AccessFact.Allowed allowed, Heard each) {
    return allowed.who().kind() == Who.Kind.ANYONE
        && each.all(TieFact.Pairs.class)
            .filter(pairs -> allowed.scope().contains(pairs.span()))
            .flatMap(pairs -> work.find(pairs.one()).stream())
            .map(one -> one.access.getOrDefault("update", List.of()))
            .anyMatch(given -> given.stream().noneMatch(AccessModel.Anyone.class::isInstance));
  }

  /** "Gardeners must sign in": for all that there is. */
  private void placeAlone(AccessFact.Allowed allowed, Heard each) {
    var closed =
        work.entities().stream()
            .flatMap(entity -> entity.access.values().stream())
            .flatMap(List::stream)
            .noneMatch(AccessModel.Anyone.class::isInstance);
    var asked = asked(each);
    if (sayings.isOfPeople(each) && !changesPeople(allowed)) {
      each.all(Fact.RelationOf.class).forEach(work.places()::remove);
      return;
    }
    var only = allowed.force() == AccessFact.Force.ONLY;
    if (!asked.isEmpty() && (!only || givesRoles(each))) {
      work.placed(allowed, asked);
    } else if (!only) {
      idle.add(allowed);
    } else if (allowed.who().kind() == Who.Kind.KNOWN && closed) {
      work.placed(allowed, List.of("accounts.login"));
    }
  }

  /** "Only admins assign roles": nobody else may. */
  private boolean givesRoles(Heard each) {
    return isByAdmin(each)
        && each.all(AccessFact.AccountAsked.class)
            .allMatch(asked -> asked.deed() == AccountDeed.GIVE_ROLE);
  }

  /** "Wardens assign members to a choir": whether they may change members. */
  private boolean changesPeople(AccessFact.Allowed allowed) {
    var changing = person.access.getOrDefault("update", List.of());
    return changing.contains(persons.grant(allowed.who(), "update"));
  }

  /** What the same sentence says of accounts. */
  private static List<String> asked(Heard each) {
    return each.facts().stream()
        .filter(AccessFact.AccountAsked.class::isInstance)
        .flatMap(fact -> ((AccessFact.AccountAsked) fact).deed().parts().stream())
        .distinct()
        .toList();
  }

  private void place(AccessFact.Own own) {
    var said = sayings.of(own);
    var entity = work.find(own.noun());
    var keeps = new AccessKept(persons, work.lexicon());
    var isTied = !said.isEmpty() && said.stream().allMatch(Said::isBySecond);
    if (entity.filter(each -> each == person || each.isOwned || isTied).isPresent()
        && said.stream().noneMatch(theirs::isUntied)
        && said.stream().allMatch(each -> keeps.isOwn(each, own))) {
      work.placed(own, List.of(entity.get().name() + ".access"));
    }
  }

  /** "Only members see the author of a post": what is shown of a record is the same for all. */
  private boolean hidesValues(AccessFact.Allowed allowed, Heard each) {
    return allowed.force() == AccessFact.Force.ONLY
        && sayings.of(allowed).stream().anyMatch(said -> said.operation().equals(AccessRights.READ))
        && each.facts().stream()
            .anyMatch(
                fact -> fact instanceof Fact.FieldOf && allowed.scope().contains(fact.span()));
  }

  private static List<String> parts(List<Said> said) {
    return said.stream().map(each -> each.entity().name() + ".access").distinct().toList();
  }
}
