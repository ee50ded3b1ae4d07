package dev.bluewright.interpreter.resolve.work;

import dev.bluewright.interpreter.fact.Fact;

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
      case Fact.Tie _,
          Fact.Pairs _,
          Fact.Companions _,
          Fact.Yields _,
          Fact.Lined _,
          Fact.Notice _ ->
          STRUCTURE;
      case Fact.Made _, Fact.Numbered _, Fact.Choices _, Fact.Sent _ -> VALUES;
      case Fact.Taken _, Fact.Apart _ -> STOCKS;
      case Fact.Moves _, Fact.Leads _, Fact.Noted _ -> BEHAVIOUR;
      case Fact.Restricted _,
          Fact.Called _,
          Fact.Belonging _,
          Fact.Compared _,
          Fact.Reckoned _,
          Fact.Adjusts _,
          Fact.Handed _,
          Fact.Held _,
          Fact.Removal _,
          Fact.Due _,
          Fact.SentLimited _,
          Fact.SentTold _,
          Fact.Stamped _ ->
          GUARDS;
      case Fact.Measured _,
          Fact.Listed _,
          Fact.Arranged _,
          Fact.Barred _,
          Fact.Follows _,
          Fact.Guarded _,
          Fact.Never _,
          Fact.NotOwn _,
          Fact.Outdone _,
          Fact.Picked _,
          Fact.Vacant _,
          Fact.Told _,
          Fact.Narrowed _,
          Fact.Restorable _,
          Fact.SentAsked _,
          Fact.SentChecked _ ->
          MEASURES;
      case Fact.Computed _,
          Fact.Summed _,
          Fact.Totals _,
          Fact.Capped _,
          Fact.Quota _,
          Fact.Full _,
          Fact.AtOnce _,
          Fact.UniqueTogether _,
          Fact.Left _ ->
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
