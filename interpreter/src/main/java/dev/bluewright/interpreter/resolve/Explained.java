package dev.bluewright.interpreter.resolve;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.Prescription;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes off what words seem to say where they are known to prescribe how the API looks. */
public final class Explained {
  private Explained() {}

  /** The facts of a statement without those. */
  public static List<Fact> of(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> facts.stream().noneMatch(other -> explains(other, fact)))
        .toList();
  }

  /**
   * A statement that says of something how every service answers, without what else its words seem
   * to say; where it is of nothing that is kept, it says nothing of that.
   */
  static Heard known(Heard heard, Predicate<Noun> isKept) {
    var said = heard.facts().stream().flatMap(fact -> about(fact).stream()).findFirst();
    return said.map(
            noun ->
                new Heard(
                    heard.statement(),
                    heard.facts().stream()
                        .filter(
                            fact ->
                                isKept.test(noun)
                                    ? isNamed(fact, Optional.of(noun))
                                    : about(fact).isEmpty())
                        .toList()))
        .orElse(heard);
  }

  private static Optional<Noun> about(Fact fact) {
    return fact instanceof Fact.Prescribed(Prescription.Usual(_, var about), _)
        ? about
        : Optional.empty();
  }

  private static boolean explains(Fact other, Fact fact) {
    return other instanceof Fact.Prescribed(var what, var span)
        && span.contains(fact.span())
        && switch (what) {
          case Prescription.OwnAddress _ -> isKept(fact);
          case Prescription.Base _ -> !(fact instanceof Fact.Prescribed);
          case Prescription.Origins _ -> fact instanceof Fact.SetAside || isKept(fact);
          case Prescription.Names _, Prescription.UnknownIgnored _, Prescription.CountedIds _ ->
              isKept(fact);
          case Prescription.StatusOf _ -> isKept(fact);
          case Prescription.Asked(var name, _, _, _) -> !isAskedFor(fact, Noun.said(name));
          case Prescription.Members(_, var names) -> !isMember(fact, names);
          case Prescription.Sample _ -> false;
          case Prescription.Usual(_, var about) -> about.isEmpty() && !isNamed(fact, about);
          case Prescription.Redirects _, Prescription.Records _ -> false;
          case Prescription.Credentials _, Prescription.Refusal _ ->
              fact instanceof Fact.Unsupported || fact instanceof Fact.Untold;
        };
  }

  /** What is said of how a service answers is that and nothing else. */
  private static boolean isNamed(Fact fact, Optional<Noun> about) {
    return switch (fact) {
      case Fact.OperationOn(_, var noun, _, _) -> about.filter(noun::equals).isPresent();
      case Fact.SetAside(_, var strong, _) -> strong;
      case Fact.Prescribed _, Fact.RouteNamed _, Fact.Convention _, Fact.SystemNamed _ -> true;
      case Fact _ -> false;
    };
  }

  /** Beside the name of a parameter, a sentence names things, and paths to them. */
  private static boolean isAskedFor(Fact fact, Noun parameter) {
    return switch (fact) {
      case Fact.OperationOn(var operation, var noun, _, _) ->
          !noun.equals(parameter) && (operation == Operation.LIST || operation == Operation.READ);
      case Fact.SetAside(_, var strong, _) -> strong;
      case Fact.Prescribed _, Fact.RouteNamed _, Fact.EntityNamed _, Fact.RelationOf _ -> true;
      case Fact _ -> false;
    };
  }

  /** Of a body that is told member by member, its members are what is kept. */
  private static boolean isMember(Fact fact, List<Noun> names) {
    return switch (fact) {
      case Fact.FieldOf(_, var field, _, _) -> names.contains(field);
      case Fact.TypeHint(_, var field, _, _) -> names.contains(field);
      case Fact.LimitOf(_, var field, _, _) -> names.contains(field);
      case Fact.SetAside(_, var strong, _) -> strong;
      case Fact.Prescribed _, Fact.RouteNamed _, Fact.Unsupported _ -> true;
      case Fact _ -> false;
    };
  }

  private static boolean isKept(Fact fact) {
    return fact instanceof Fact.FieldOf
        || fact instanceof Fact.TypeHint
        || fact instanceof Fact.LimitOf
        || fact instanceof Fact.EntityNamed
        || fact instanceof Fact.QueryOn
        || fact instanceof Fact.Unsupported
        || fact instanceof Fact.Untold;
  }
}
