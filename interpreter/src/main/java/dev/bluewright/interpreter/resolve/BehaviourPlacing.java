package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.FileFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.deeds.ActionPlacing;
import dev.bluewright.interpreter.resolve.deeds.AdjustPlacing;
import dev.bluewright.interpreter.resolve.deeds.BarredPlacing;
import dev.bluewright.interpreter.resolve.deeds.DuePlacing;
import dev.bluewright.interpreter.resolve.deeds.FollowsPlacing;
import dev.bluewright.interpreter.resolve.deeds.GuardPlacing;
import dev.bluewright.interpreter.resolve.deeds.HandPlacing;
import dev.bluewright.interpreter.resolve.deeds.HistoryPlacing;
import dev.bluewright.interpreter.resolve.deeds.LentPlacing;
import dev.bluewright.interpreter.resolve.deeds.NeverPlacing;
import dev.bluewright.interpreter.resolve.deeds.OutdonePlacing;
import dev.bluewright.interpreter.resolve.deeds.PaidPlacing;
import dev.bluewright.interpreter.resolve.deeds.RestorePlacing;
import dev.bluewright.interpreter.resolve.deeds.RestrictionPlacing;
import dev.bluewright.interpreter.resolve.deeds.StampPlacing;
import dev.bluewright.interpreter.resolve.deeds.StatePlacing;
import dev.bluewright.interpreter.resolve.deeds.YieldPlacing;
import dev.bluewright.interpreter.resolve.finding.ArrangedPlacing;
import dev.bluewright.interpreter.resolve.finding.ListingPlacing;
import dev.bluewright.interpreter.resolve.finding.NarrowedPlacing;
import dev.bluewright.interpreter.resolve.finding.VacantPlacing;
import dev.bluewright.interpreter.resolve.limits.ApartPlacing;
import dev.bluewright.interpreter.resolve.limits.AtOncePlacing;
import dev.bluewright.interpreter.resolve.limits.CappedPlacing;
import dev.bluewright.interpreter.resolve.limits.FullPlacing;
import dev.bluewright.interpreter.resolve.limits.HeldPlacing;
import dev.bluewright.interpreter.resolve.limits.LastingPlacing;
import dev.bluewright.interpreter.resolve.limits.QuotaPlacing;
import dev.bluewright.interpreter.resolve.limits.TakenPlacing;
import dev.bluewright.interpreter.resolve.notices.NoticePlacing;
import dev.bluewright.interpreter.resolve.relations.CompanionPlacing;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.relations.RemovalPlacing;
import dev.bluewright.interpreter.resolve.relations.TiePlacing;
import dev.bluewright.interpreter.resolve.values.CalledPlacing;
import dev.bluewright.interpreter.resolve.values.ChoicePlacing;
import dev.bluewright.interpreter.resolve.values.ComparisonPlacing;
import dev.bluewright.interpreter.resolve.values.FilePlacing;
import dev.bluewright.interpreter.resolve.values.FormulaPlacing;
import dev.bluewright.interpreter.resolve.values.KeptFileUses;
import dev.bluewright.interpreter.resolve.values.LeftPlacing;
import dev.bluewright.interpreter.resolve.values.MadePlacing;
import dev.bluewright.interpreter.resolve.values.MeasurePlacing;
import dev.bluewright.interpreter.resolve.values.NotedPlacing;
import dev.bluewright.interpreter.resolve.values.NumberedPlacing;
import dev.bluewright.interpreter.resolve.values.ReckonPlacing;
import dev.bluewright.interpreter.resolve.values.SummaryPlacing;
import dev.bluewright.interpreter.resolve.values.TimesUsedPlacing;
import dev.bluewright.interpreter.resolve.values.UniquePlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;

/** Gives what is said of how records behave its place in the model, or leaves it without one. */
final class BehaviourPlacing {
  private BehaviourPlacing() {}

  static void place(Fact.Behaviour fact, Workspace work) {
    switch (fact) {
      case DeedFact.Moves moves -> StatePlacing.moves(moves, work);
      case DeedFact.Restricted restricted -> RestrictionPlacing.restrict(restricted, work);
      case DeedFact.Guarded guarded -> GuardPlacing.guard(guarded, work);
      case DeedFact.Never never -> NeverPlacing.forbid(never, work);
      case DeedFact.NotOwn _ -> {} // once it is known whose records are
      case DeedFact.Outdone outdone -> OutdonePlacing.outdo(outdone, work);
      case ValueFact.Choices choices -> ChoicePlacing.choose(choices, work);
      case DeedFact.Leads leads -> leads(leads, work);
      case TieFact.Belonging belonging -> RelationPlacing.belonging(belonging, work);
      case DeedFact.Called called -> CalledPlacing.call(called, work);
      case ValueFact.Compared compared -> ComparisonPlacing.compare(compared, work);
      case ValueFact.UniqueTogether together -> UniquePlacing.together(together, work);
      case BoundFact.Capped capped -> CappedPlacing.keep(capped, work);
      case ValueFact.Measured measured -> MeasurePlacing.measure(measured, work);
      case ValueFact.Summed summed -> SummaryPlacing.report(summed, work);
      case ValueFact.Totals totals -> SummaryPlacing.totals(totals, work);
      case ValueFact.Reckoned reckoned -> ReckonPlacing.reckon(reckoned, work);
      case ValueFact.Computed computed -> FormulaPlacing.compute(computed, work);
      case TieFact.Companions companions -> CompanionPlacing.place(companions, work);
      case TieFact.Tie tie -> TiePlacing.tie(tie, work);
      case BoundFact.Taken taken -> TakenPlacing.take(taken, work);
      case BoundFact.Held held -> HeldPlacing.hold(held, work);
      case BoundFact.Quota quota -> QuotaPlacing.limit(quota, work);
      case BoundFact.Lasting lasting -> LastingPlacing.keep(lasting, work);
      case DeedFact.Follows follows -> FollowsPlacing.follow(follows, work);
      case DeedFact.Yields yields -> YieldPlacing.relate(yields, work);
      case DeedFact.Notice _ -> NoticePlacing.prepare(work);
      case BoundFact.Full full -> FullPlacing.keep(full, work);
      case DeedFact.Barred barred -> BarredPlacing.bar(barred, work);
      case BoundFact.Apart apart -> ApartPlacing.keep(apart, work);
      case BoundFact.Left left -> LeftPlacing.place(left, work);
      case BoundFact.Vacant vacant -> VacantPlacing.find(vacant, work);
      case BoundFact.AtOnce atOnce -> AtOncePlacing.keep(atOnce, work);
      case ValueFact.Told told -> HistoryPlacing.keep(told, work);
      case ValueFact.Noted noted -> NotedPlacing.note(noted, work);
      case ValueFact.Narrowed narrowed -> NarrowedPlacing.narrow(narrowed, work);
      case DeedFact.Restorable restorable -> RestorePlacing.keep(restorable, work);
      case FileFact.Sent sent -> FilePlacing.keep(sent, work);
      case FileFact.SentAsked asked -> KeptFileUses.ask(asked, work);
      case FileFact.SentTold told -> KeptFileUses.tell(told, work);
      case FileFact.SentChecked checked -> KeptFileUses.check(checked, work);
      case FileFact.SentLimited limited -> KeptFileUses.limit(limited, work);
      case TieFact.Removal removal -> RemovalPlacing.remove(removal, work);
      case TieFact.Pairs pairs -> RelationPlacing.pairs(pairs, work);
      case TieFact.Lined _ -> {} // what it comes to is known before
      case ValueFact.Made made -> MadePlacing.make(made, work);
      case ValueFact.TimesUsed times -> TimesUsedPlacing.count(times, work);
      case ValueFact.StatisticsOf statistics -> TimesUsedPlacing.show(statistics, work);
      case ValueFact.Numbered numbered -> NumberedPlacing.count(numbered, work);
      case DeedFact.Adjusts adjusts -> AdjustPlacing.adjust(adjusts, work);
      case DeedFact.Handed handed -> HandPlacing.hand(handed, work);
      case DeedFact.Due due -> DuePlacing.due(due, work);
      case DeedFact.Paid paid -> PaidPlacing.keep(paid, work);
      case DeedFact.Stamped stamped -> StampPlacing.stamp(stamped, work);
      case ValueFact.Arranged arranged -> ArrangedPlacing.arrange(arranged, work);
      case ValueFact.Listed listed -> ListingPlacing.list(listed, work);
    }
  }

  /** An action of the verb, as where it is asked for by itself. */
  private static void leads(DeedFact.Leads fact, Workspace work) {
    var thing = work.find(fact.noun());
    if (thing.filter(BehaviourPlacing::keepsAnyStatus).isPresent()) {
      return; // a status of any words would stay as it is
    }
    if (thing.filter(entity -> isState(fact.verb(), entity)).isPresent()) {
      return; // "when it is broken" is no deed
    }
    if (thing.filter(entity -> LentPlacing.lead(fact, entity, work)).isPresent()) {
      return;
    }
    var transition =
        new Fact.Transition(fact.verb(), Optional.of(fact.noun()), fact.state(), fact.span());
    ActionPlacing.transition(transition, work);
    var action = Noun.said(fact.verb()).camelCase();
    thing
        .filter(entity -> entity.actions.containsKey(action))
        .map(entity -> entity.name() + "." + action)
        .filter(_ -> work.places().containsKey(transition))
        .ifPresent(place -> work.placed(fact, List.of(place)));
  }

  private static boolean isState(String verb, EntityDraft entity) {
    return entity.fields.values().stream()
        .anyMatch(
            field ->
                field.type() instanceof FieldType.Enumeration(var values) && values.contains(verb));
  }

  private static boolean keepsAnyStatus(EntityDraft entity) {
    var status = entity.fields.get("status");
    return status != null
        && status.type() instanceof FieldType.Text
        && status.defaultValue().isEmpty();
  }
}
