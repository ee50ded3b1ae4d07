package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Takes off what words seem to say where they are known to prescribe how the API looks. */
public final class Explained {
  private Explained() {}

  /** The facts of a statement without those. */
  public static List<Fact> of(List<Fact> facts) {
    var told = told(facts);
    return facts.stream()
        .filter(fact -> facts.stream().noneMatch(other -> explains(other, fact)))
        .filter(fact -> facts.stream().noneMatch(other -> isOfCall(other, fact)))
        .filter(fact -> facts.stream().noneMatch(other -> isOfSent(other, fact)))
        .filter(fact -> !(fact instanceof Fact.Unsupported) || !isWithin(fact.span(), told))
        .toList();
  }

  /** The words that tell of a status and of what is shown beside it, joined where they touch. */
  private static List<Span> told(List<Fact> facts) {
    var spans = new ArrayList<Span>();
    facts.stream()
        .filter(Explained::isOfAnswerOrMembers)
        .map(Fact::span)
        .sorted(Comparator.comparingInt(Span::start))
        .forEach(
            span -> {
              if (spans.isEmpty() || spans.getLast().end() + 1 < span.start()) {
                spans.add(span);
              } else {
                spans.set(spans.size() - 1, spans.getLast().cover(span));
              }
            });
    return spans;
  }

  private static boolean isOfAnswerOrMembers(Fact fact) {
    return fact instanceof Fact.Prescribed(var what, _)
        && switch (what) {
          case Prescription.StatusOf _, Prescription.Members _ -> true;
          case Prescription.Sample sample -> sample.status().isPresent();
          case Prescription _ -> false;
        };
  }

  private static boolean isWithin(Span span, List<Span> told) {
    return told.stream().anyMatch(each -> each.contains(span));
  }

  /**
   * A statement that says of something how every service answers, without what else its words seem
   * to say; where it is of nothing that is kept, it says nothing of that.
   */
  public static Heard known(Heard heard, Predicate<Noun> isKept) {
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

  /** "Method: POST": a line that tells a part of a call, and no value. */
  private static boolean isOfCall(Fact other, Fact fact) {
    boolean value = fact instanceof Fact.FieldOf || fact instanceof Fact.TypeHint;
    return value && other instanceof Fact.RouteNamed && other.span().contains(fact.span());
  }

  /** "POST to /plots with form data title": the title is given, and not made. */
  private static boolean isOfSent(Fact other, Fact fact) {
    return other
            instanceof Fact.Prescribed(Prescription.Members(var answered, var names, _, _, _), _)
        && !answered
        && fact instanceof Fact.OperationOn(_, var noun, _, _)
        && names.contains(noun);
  }

  private static boolean explains(Fact other, Fact fact) {
    return other instanceof Fact.Prescribed(var what, var span)
        && span.contains(fact.span())
        && switch (what) {
          case Prescription.OwnAddress _ -> isKept(fact);
          case Prescription.Base _ -> !(fact instanceof Fact.Prescribed);
          case Prescription.Origins _ -> fact instanceof Fact.SetAside || isKept(fact);
          case Prescription.Names _, Prescription.Forms _ -> isKept(fact);
          case Prescription.UnknownIgnored _, Prescription.CountedIds _ -> isKept(fact);
          case Prescription.StatusOf said ->
              (isKept(fact) && !isRequired(fact)) || isOfAnswer(fact) || isRefused(fact, said);
          case Prescription.Asked(var name, _, _, _) -> !isAskedFor(fact, Noun.said(name));
          case Prescription.Members(_, var names, _, _, _) -> !isMember(fact, names);
          case Prescription.Within _ -> !isPrescribed(fact);
          case Prescription.Shown(var members) ->
              fact instanceof Fact.OperationOn(_, var noun, _, _) && members.containsValue(noun);
          case Prescription.Sample _ -> false;
          case Prescription.Usual(_, var about) -> about.isEmpty() && !isNamed(fact, about);
          case Prescription.Redirects redirects -> redirects.leadsToAddress() && isKept(fact);
          case Prescription.InPath _, Prescription.PickedBy _ -> isKept(fact);
          case Prescription.Records _ -> false;
          case Prescription.Credentials _, Prescription.Refusal _ ->
              fact instanceof Fact.Unsupported || fact instanceof Fact.Untold;
        };
  }

  /** Whether a fact is itself of what an API looks like. */
  private static boolean isPrescribed(Fact fact) {
    return fact instanceof Fact.Prescribed || fact instanceof Fact.RouteNamed;
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
      case Fact.OperationOn(var operation, var noun, var vague, _) ->
          operation == Operation.CREATE && !vague && !names.contains(noun);
      case Fact.SetAside(_, var strong, _) -> strong;
      case Fact.Prescribed _, Fact.RouteNamed _, Fact.Unsupported _ -> true;
      case Fact _ -> false;
    };
  }

  /**
   * "Returned along with a message", "an error describing the problem": what is said, and nothing
   * that is kept.
   */
  private static boolean isOfAnswer(Fact fact) {
    return fact instanceof Fact.OperationOn(var operation, var noun, _, _)
        && (noun.head().equals("message")
            || (Set.of("problem", "reason", "error").contains(noun.text())
                && Set.of(Operation.CREATE, Operation.UPDATE).contains(operation)));
  }

  /** "If the user enters an invalid address": no address is made. */
  private static boolean isRefused(Fact fact, Prescription.StatusOf said) {
    return said.outcome().equals("invalid")
        && fact instanceof Fact.OperationOn(_, var noun, _, _)
        && said.value().filter(noun::equals).isPresent();
  }

  /** "If the title is missing, 400": it must be there. */
  private static boolean isRequired(Fact fact) {
    return fact instanceof Fact.LimitOf(var owner, _, var limit, _)
        && owner.isPresent()
        && (limit instanceof Limit.Required || limit instanceof Limit.ShortestText);
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
