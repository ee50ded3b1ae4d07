package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.prescribed.AccountRoutes;
import dev.bluewright.interpreter.prescribed.Prescribing;
import dev.bluewright.interpreter.resolve.deeds.EndedPlacing;
import dev.bluewright.interpreter.resolve.deeds.GivenBack;
import dev.bluewright.interpreter.resolve.deeds.HandPlacing;
import dev.bluewright.interpreter.resolve.deeds.NotOwnPlacing;
import dev.bluewright.interpreter.resolve.deeds.Opposites;
import dev.bluewright.interpreter.resolve.deeds.StampPlacing;
import dev.bluewright.interpreter.resolve.deeds.StockSold;
import dev.bluewright.interpreter.resolve.deeds.TakenAsWell;
import dev.bluewright.interpreter.resolve.deeds.ToBeHad;
import dev.bluewright.interpreter.resolve.deeds.Visits;
import dev.bluewright.interpreter.resolve.deeds.YieldPlacing;
import dev.bluewright.interpreter.resolve.finding.VacantPlacing;
import dev.bluewright.interpreter.resolve.meant.Associations;
import dev.bluewright.interpreter.resolve.meant.Audiences;
import dev.bluewright.interpreter.resolve.meant.BehaviourWords;
import dev.bluewright.interpreter.resolve.meant.CartsTaken;
import dev.bluewright.interpreter.resolve.meant.CompanionKinds;
import dev.bluewright.interpreter.resolve.meant.Explained;
import dev.bluewright.interpreter.resolve.meant.Favourites;
import dev.bluewright.interpreter.resolve.meant.Inboxes;
import dev.bluewright.interpreter.resolve.meant.Invitations;
import dev.bluewright.interpreter.resolve.meant.KeptFiles;
import dev.bluewright.interpreter.resolve.meant.KeptFromOthers;
import dev.bluewright.interpreter.resolve.meant.Lines;
import dev.bluewright.interpreter.resolve.meant.ListedChoices;
import dev.bluewright.interpreter.resolve.meant.MethodAccess;
import dev.bluewright.interpreter.resolve.meant.OwnWholes;
import dev.bluewright.interpreter.resolve.meant.PathNouns;
import dev.bluewright.interpreter.resolve.meant.PaymentsKept;
import dev.bluewright.interpreter.resolve.meant.Periods;
import dev.bluewright.interpreter.resolve.meant.PlacesBooked;
import dev.bluewright.interpreter.resolve.meant.Purchases;
import dev.bluewright.interpreter.resolve.meant.RoleNames;
import dev.bluewright.interpreter.resolve.meant.RolesSummed;
import dev.bluewright.interpreter.resolve.meant.SelfParts;
import dev.bluewright.interpreter.resolve.meant.SharesTold;
import dev.bluewright.interpreter.resolve.meant.SlotsOfTime;
import dev.bluewright.interpreter.resolve.meant.StatisticsTold;
import dev.bluewright.interpreter.resolve.meant.TakenOut;
import dev.bluewright.interpreter.resolve.meant.Telling;
import dev.bluewright.interpreter.resolve.meant.Them;
import dev.bluewright.interpreter.resolve.meant.Usable;
import dev.bluewright.interpreter.resolve.meant.ValuesNotThings;
import dev.bluewright.interpreter.resolve.meant.WrittenReports;
import dev.bluewright.interpreter.resolve.notices.NoticePlacing;
import dev.bluewright.interpreter.resolve.notices.NoticeUses;
import dev.bluewright.interpreter.resolve.people.AccountsPlacing;
import dev.bluewright.interpreter.resolve.people.OwnersOfThings;
import dev.bluewright.interpreter.resolve.people.PeopleFacts;
import dev.bluewright.interpreter.resolve.people.PersonPlacing;
import dev.bluewright.interpreter.resolve.people.PersonsFinder;
import dev.bluewright.interpreter.resolve.people.Withholding;
import dev.bluewright.interpreter.resolve.relations.BothEnds;
import dev.bluewright.interpreter.resolve.relations.CompanionPlacing;
import dev.bluewright.interpreter.resolve.relations.Enrollments;
import dev.bluewright.interpreter.resolve.relations.JoinedBy;
import dev.bluewright.interpreter.resolve.relations.JoinedOnce;
import dev.bluewright.interpreter.resolve.relations.ListedRelations;
import dev.bluewright.interpreter.resolve.relations.OfNamed;
import dev.bluewright.interpreter.resolve.relations.PartOfWhole;
import dev.bluewright.interpreter.resolve.relations.SeveralWays;
import dev.bluewright.interpreter.resolve.things.Contents;
import dev.bluewright.interpreter.resolve.things.DatabaseChoice;
import dev.bluewright.interpreter.resolve.things.EntityFinder;
import dev.bluewright.interpreter.resolve.things.Nameless;
import dev.bluewright.interpreter.resolve.things.SystemName;
import dev.bluewright.interpreter.resolve.values.FilePlacing;
import dev.bluewright.interpreter.resolve.values.FileValues;
import dev.bluewright.interpreter.resolve.values.FreeNow;
import dev.bluewright.interpreter.resolve.values.HeldByRelations;
import dev.bluewright.interpreter.resolve.values.Highest;
import dev.bluewright.interpreter.resolve.values.LeftOut;
import dev.bluewright.interpreter.resolve.values.Renamed;
import dev.bluewright.interpreter.resolve.values.SaidByStatus;
import dev.bluewright.interpreter.resolve.values.ShownOnly;
import dev.bluewright.interpreter.resolve.values.SpellingFinder;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Model;
import dev.bluewright.interpreter.resolve.work.Pass;
import dev.bluewright.interpreter.resolve.work.Persons;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Weighs the facts of a text and gives each its place in one model.
 *
 * <p>Deterministic: facts are taken in the order of the text. Thread safety: safe.
 */
public final class Resolver {
  private final Lexicon lexicon;

  /** A resolver over a lexicon. */
  public Resolver(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The model that the facts come to.
   *
   * @throws TooManyKinds they name more kinds of records than one service keeps
   */
  public Model resolve(List<Heard> told) {
    var whole = whole(told);
    var heard = NoticeUses.freed(whole, lexicon);
    var people = new PeopleFacts(lexicon);
    var usable = new Usable(lexicon);
    var settled = heard.stream().map(BehaviourWords::settled).toList();
    var freed = settled.stream().map(people::freed).toList();
    var persons =
        PersonsFinder.find(
            freed.stream().filter(usable::isOfBackEnd).map(usable::of).toList(), lexicon);
    var read =
        persons
            .map(known -> freed.stream().map(each -> people.named(each, known)).toList())
            .orElseGet(() -> settled.stream().map(PeopleFacts::withoutPeople).toList());
    var strong =
        read.stream().flatMap(each -> new Telling(lexicon).of(each, usable.of(each))).toList();
    var names = counted(EntityFinder.find(strong, persons.map(Persons::noun), lexicon));
    Predicate<Noun> isKept = noun -> EntityFinder.lookUp(noun, names).isPresent();
    var agreed =
        read.stream()
            .map(each -> Explained.known(each, isKept))
            .map(usable::of)
            .map(each -> Usable.known(each, names))
            .toList();
    var contradictions = Contradictions.among(agreed);
    var kept = agreed.stream().map(each -> without(contradictions.keySet(), each)).toList();
    var work = new Workspace(lexicon, names);
    persons.ifPresent(
        known ->
            work.isOf(
                work.find(known.noun()).orElseGet(() -> work.add(known.noun())), known.roles()));
    place(kept, work, Pass.STRUCTURE);
    ListedRelations.settle(kept, work);
    persons.ifPresent(known -> PersonPlacing.prepare(known, work));
    PartOfWhole.settle(work);
    place(kept, work, Pass.VALUES);
    BothEnds.settle(work);
    Renamed.settle(kept, work);
    place(kept, work, Pass.BEHAVIOUR);
    VacantPlacing.prepare(kept, work);
    EndedPlacing.settle(work);
    place(kept, work, Pass.STOCKS);
    StockSold.settle(kept, work);
    Contents.fill(work);
    Enrollments.settle(work);
    Nameless.name(work);
    CompanionPlacing.settle(work);
    place(kept, work, Pass.GUARDS);
    place(kept, work, Pass.MEASURES);
    place(kept, work, Pass.LIMITS);
    YieldPlacing.prepare(kept, work);
    FreeNow.settle(kept, work);
    StampPlacing.named(work);
    OfNamed.settle(work);
    HeldByRelations.settle(work);
    SaidByStatus.settle(work);
    Nameless.name(work);
    Highest.settle(work);
    SpellingFinder.settle(kept, work);
    ShownOnly.settle(kept, work);
    LeftOut.settle(kept, persons, work);
    Alternatives.settle(kept, work);
    FilePlacing.loosen(work);
    var accounts = persons.map(known -> AccountsPlacing.settle(kept, known, work));
    NotOwnPlacing.settle(kept, work);
    YieldPlacing.settle(kept, work);
    CartsTaken.settle(kept, work);
    HandPlacing.settle(kept, accounts.isPresent(), work);
    NoticePlacing.settle(kept, work);
    accounts.ifPresent(_ -> Withholding.settle(kept, work));
    FilePlacing.withdraw(kept, work);
    Opposites.settle(work);
    Visits.settle(work);
    GivenBack.settle(work);
    TakenAsWell.settle(kept, work);
    ToBeHad.settle(kept, work);
    JoinedOnce.settle(work);
    FileValues.settle(work);
    SeveralWays.settle(work);
    Nameless.keep(work);
    var all = new LinkedHashMap<>(contradictions);
    accounts.map(AccountsPlacing.Settled::contradictions).ifPresent(all::putAll);
    var database = DatabaseChoice.of(strong, work);
    var name = SystemName.of(heard, work);
    var entrances = AccountRoutes.of(kept, work.person().map(each -> each.fields.keySet()));
    entrances.places().forEach(work::placed);
    var prescribed =
        Prescribing.of(
            entrances.rest(),
            entities(work),
            noun -> EntityFinder.lookUp(noun, names).map(Noun::pascalCase));
    prescribed.places().forEach(work::placed);
    prescribed
        .assumptions()
        .forEach(each -> work.assume(each.about(), each.says(), each.because()));
    var explained =
        NoticeUses.told(whole, heard, work).stream()
            .map(each -> Explained.known(each, isKept))
            .toList();
    var idle = accounts.map(AccountsPlacing.Settled::idle).orElse(Set.<Fact>of());
    return new Model(
        name,
        database,
        prescribed.entities(),
        prescribed.api(),
        accounts.map(
            known ->
                known.accounts().withRefused(entrances.refused()).withRoutes(entrances.routes())),
        persons
            .map(
                known ->
                    explained.stream()
                        .map(each -> people.read(each, known, work.places().keySet()))
                        .map(each -> without(idle, each))
                        .toList())
            .orElseGet(() -> explained.stream().map(PeopleFacts::withoutPeople).toList()),
        List.copyOf(work.assumptions()),
        work.places(),
        all);
  }

  /** What was heard, sentence by sentence, as the rest of the text says what is meant. */
  private List<Heard> whole(List<Heard> told) {
    var heard = Audiences.known(MethodAccess.known(told, lexicon), lexicon);
    heard = KeptFromOthers.known(heard, lexicon);
    heard = SharesTold.known(heard, lexicon);
    heard = OwnWholes.known(heard, lexicon);
    heard = CartsTaken.known(heard, lexicon);
    heard = Purchases.settled(heard, lexicon);
    heard = ListedChoices.joined(heard);
    heard = Periods.known(heard);
    heard = SlotsOfTime.known(heard, lexicon.events());
    heard = PlacesBooked.known(heard, lexicon.events());
    heard = Lines.settled(heard, lexicon);
    heard = KeptFiles.known(heard, lexicon);
    heard = PaymentsKept.known(heard, lexicon);
    heard = WrittenReports.known(StatisticsTold.known(heard), lexicon);
    heard = RolesSummed.settled(heard);
    heard = Invitations.agreed(heard);
    heard = Favourites.known(heard);
    heard = Inboxes.known(heard);
    heard = JoinedBy.known(heard, lexicon);
    heard = OwnersOfThings.known(heard);
    heard = TakenOut.known(heard, lexicon);
    heard = RoleNames.agreed(heard);
    heard = PathNouns.known(heard);
    heard = ValuesNotThings.known(heard);
    heard = SelfParts.known(heard);
    heard = Them.known(heard);
    heard = CompanionKinds.agreed(heard);
    return Associations.settled(heard, lexicon);
  }

  private static Map<Noun, Noun> counted(Map<Noun, Noun> names) {
    var kinds = Set.copyOf(names.values()).size();
    if (kinds > TooManyKinds.MOST) {
      throw new TooManyKinds(kinds);
    }
    return names;
  }

  private static Heard without(Set<Fact> refused, Heard heard) {
    return heard.without(refused::contains);
  }

  private static void place(List<Heard> heard, Workspace work, Pass pass) {
    for (var each : heard) {
      work.nextStatement();
      for (var fact : each.facts()) {
        if (Pass.of(fact) == pass) {
          Placing.place(fact, work);
        } else {
          work.notice(fact);
        }
      }
    }
  }

  private static List<EntityModel> entities(Workspace work) {
    return work.entities().stream().map(EntityDraft::model).toList();
  }
}
