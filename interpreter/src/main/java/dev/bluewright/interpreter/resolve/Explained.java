package dev.bluewright.interpreter.resolve;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import java.util.List;

/** Takes off what words seem to say where they are known to prescribe how the API looks. */
public final class Explained {
  private Explained() {}

  /** The facts of a statement without those. */
  public static List<Fact> of(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> facts.stream().noneMatch(other -> explains(other, fact)))
        .toList();
  }

  private static boolean explains(Fact other, Fact fact) {
    return other instanceof Fact.Prescribed(var what, var span)
        && span.contains(fact.span())
        && switch (what) {
          case Prescription.OwnAddress _ -> isKept(fact);
          case Prescription.Origins _ -> fact instanceof Fact.SetAside || isKept(fact);
          case Prescription.Names _, Prescription.UnknownIgnored _, Prescription.CountedIds _ ->
              isKept(fact);
          case Prescription.StatusOf _ -> isKept(fact);
          case Prescription.Sample _ -> false;
          case Prescription.Redirects _, Prescription.Records _ -> false;
        };
  }

  private static boolean isKept(Fact fact) {
    return fact instanceof Fact.FieldOf
        || fact instanceof Fact.TypeHint
        || fact instanceof Fact.LimitOf
        || fact instanceof Fact.EntityNamed
        || fact instanceof Fact.QueryOn
        || fact instanceof Fact.Unsupported;
  }
}
