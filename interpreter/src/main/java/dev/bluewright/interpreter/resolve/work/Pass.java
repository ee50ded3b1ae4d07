package dev.bluewright.interpreter.resolve.work;

import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.FileFact;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.fact.ValueFact;

/**
 * Facts are taken in passes: what there is, its values, what is done, what that takes, when it may
 * be, what it comes to, and how many there may be.
 */
public enum Pass {
  STRUCTURE,
  VALUES,
  BEHAVIOUR,
  STOCKS,
  GUARDS,
  MEASURES,
  LIMITS;

  /** The pass in which a fact is taken. */
  public static Pass of(Fact fact) {
    return switch (fact) {
      case Fact.FieldOf _,
          Fact.EntityNamed _,
          Fact.RelationOf _,
          Fact.Topic _,
          Fact.SystemNamed _ ->
          STRUCTURE;
      case Fact.EnumerationOf _, Fact.TypeHint _, Fact.LimitOf _ -> VALUES;
      case TieFact.Tie _,
          TieFact.Pairs _,
          TieFact.Companions _,
          DeedFact.Yields _,
          TieFact.Lined _,
          DeedFact.Notice _ ->
          STRUCTURE;
      case ValueFact.Made _,
          ValueFact.Numbered _,
          ValueFact.TimesUsed _,
          ValueFact.Choices _,
          FileFact.Sent _ ->
          VALUES;
      case BoundFact.Taken _, BoundFact.Apart _ -> STOCKS;
      case DeedFact.Moves _, DeedFact.Leads _, DeedFact.Paid _, ValueFact.Noted _ -> BEHAVIOUR;
      case DeedFact.Restricted _,
          DeedFact.Called _,
          TieFact.Belonging _,
          ValueFact.Compared _,
          ValueFact.Reckoned _,
          DeedFact.Adjusts _,
          DeedFact.Handed _,
          BoundFact.Held _,
          TieFact.Removal _,
          DeedFact.Due _,
          FileFact.SentLimited _,
          FileFact.SentTold _,
          DeedFact.Stamped _ ->
          GUARDS;
      case ValueFact.Measured _,
          ValueFact.Listed _,
          ValueFact.Arranged _,
          DeedFact.Barred _,
          DeedFact.Follows _,
          DeedFact.Guarded _,
          DeedFact.Never _,
          DeedFact.NotOwn _,
          DeedFact.Outdone _,
          Fact.Picked _,
          BoundFact.Vacant _,
          ValueFact.Told _,
          ValueFact.Narrowed _,
          ValueFact.StatisticsOf _,
          DeedFact.Restorable _,
          FileFact.SentAsked _,
          FileFact.SentChecked _ ->
          MEASURES;
      case ValueFact.Computed _,
          ValueFact.Summed _,
          ValueFact.Totals _,
          BoundFact.Capped _,
          BoundFact.Quota _,
          BoundFact.Lasting _,
          BoundFact.Full _,
          BoundFact.AtOnce _,
          ValueFact.UniqueTogether _,
          BoundFact.Left _ ->
          LIMITS;
      case Fact.Associated _,
          Fact.OperationOn _,
          Fact.QueryOn _,
          Fact.Transition _,
          Fact.Convention _,
          Fact.RouteNamed _,
          Fact.Prescribed _,
          Fact.ActorNamed _,
          Fact.Framing _,
          Fact.People _,
          Fact.DatabaseNamed _,
          Fact.SetAside _,
          Fact.Untold _,
          Fact.FilesMentioned _,
          Fact.Unsupported _ ->
          BEHAVIOUR;
    };
  }
}
