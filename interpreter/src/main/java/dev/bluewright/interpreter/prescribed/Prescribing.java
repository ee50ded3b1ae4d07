package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.Assumption;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.rule.Entrances;
import dev.bluewright.interpreter.rule.ResourcePath;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Gives what a text prescribes its place in the API, once it is known what is kept.
 *
 * <p>A status or a sample is about the call that stands before it under the same heading.
 */
public final class Prescribing {

  /**
   * What it comes to.
   *
   * @param entities the same as before, found and numbered as the text prescribes
   * @param places the parts of the blueprint that a fact led to
   */
  public record Prescribed(
      ApiModel api,
      List<EntityModel> entities,
      Map<Fact, List<String>> places,
      List<Assumption> assumptions) {}

  private final ApiDraft draft;
  private final Calls calls;
  private final Function<Noun, Optional<String>> names;
  private final Bodies bodies;
  private final Outcomes outcomes;
  private final Parameters parameters;
  private final BodyMembers members;
  private final OwnerFrames owners;
  private final Map<String, Set<Call>> told = new LinkedHashMap<>();

  private Prescribing(
      List<Heard> heard, List<EntityModel> entities, Function<Noun, Optional<String>> names) {
    this.draft = new ApiDraft(entities);
    this.names = names;
    this.calls = new Calls(draft, names, heard);
    this.bodies = new Bodies(draft);
    this.outcomes = new Outcomes(draft, names);
    this.parameters = new Parameters(draft, names);
    this.members = new BodyMembers(draft, names);
    this.owners = new OwnerFrames(draft, names);
  }

  /** The API of a text, over the entities that are known. */
  public static Prescribed of(
      List<Heard> heard, List<EntityModel> entities, Function<Noun, Optional<String>> names) {
    var prescribing = new Prescribing(heard, entities, names);
    prescribing.calls.settle(heard);
    prescribing.read(heard);
    prescribing.settle(heard);
    prescribing.parameters.place();
    prescribing.draft.showValues();
    prescribing.members.place();
    prescribing.owners.place();
    new CountsTold(prescribing.draft, prescribing.calls).place(heard);
    new CountedReads(prescribing.draft, prescribing.calls).place(heard);
    return prescribing.draft.result();
  }

  private void read(List<Heard> heard) {
    var scope = Scope.NONE;
    var section = Section.NONE;
    for (var each : heard) {
      if (each.statement().passage().kind() == Passage.Kind.HEADING) {
        scope = section.goesOn(each.statement().passage()) ? scope : Scope.NONE;
        section = Section.of(each.statement().passage());
      }
      scope = scope.in(each.statement());
      var about = mentioned(each);
      scope = about.isPresent() ? scope.about(about) : scope;
      scope = namesOtherPath(each) ? again(each, scope) : scope;
      scope = done(each).map(scope::doing).orElse(scope);
      var by = pickedBy(each);
      var isTold = about.isPresent() || each.has(Fact.Prescribed.class);
      for (var fact : routesFirst(each.facts())) {
        scope = read(fact, scope, by.keySet(), isTold);
      }
      scope.call().flatMap(Call::route).ifPresent(route -> place(by, route));
      scope = scope.after(each.statement());
    }
  }

  /** What a sentence says is done, where it is one thing. */
  private Optional<Call> done(Heard heard) {
    var calls =
        heard.facts().stream()
            .filter(Fact.OperationOn.class::isInstance)
            .map(Fact.OperationOn.class::cast)
            .flatMap(fact -> names.apply(fact.noun()).map(name -> call(name, fact)).stream())
            .distinct()
            .toList();
    return calls.stream().map(Call::entity).distinct().count() == 1
        ? calls.stream().filter(call -> calls.size() == 1 || looks(calls, call)).findFirst()
        : Optional.empty();
  }

  /** "Retrieve a plot" may be read as listing them, too. */
  private static boolean looks(List<Call> calls, Call call) {
    return call.operation().equals("read")
        && calls.stream().allMatch(each -> each.equals(call) || each.operation().equals("list"));
  }

  private static Call call(String entity, Fact.OperationOn fact) {
    return Call.usual(entity, fact.operation().label());
  }

  /** A path of which nothing was heard, as where its sentence cannot be built. */
  private static boolean namesOtherPath(Heard heard) {
    return heard.facts().stream().noneMatch(Fact.RouteNamed.class::isInstance)
        && heard.statement().tokens().stream()
            .anyMatch(token -> token.text().matches("/[A-Za-z].+"));
  }

  /** "The /plots endpoint …": the call of that path, where the text has told of one there. */
  private Scope again(Heard heard, Scope scope) {
    var called =
        heard.statement().tokens().stream()
            .flatMap(token -> ResourcePath.of(token.text()).stream())
            .flatMap(path -> told.getOrDefault(path.template(), Set.of()).stream())
            .distinct()
            .toList();
    return called.size() == 1 ? scope.at(Optional.of(called.getFirst())) : at(heard, scope);
  }

  private static Scope at(Heard heard, Scope scope) {
    return Entrances.of(heard.statement()).isPresent() ? scope.elsewhere() : scope.nowhere();
  }

  private static List<Fact> routesFirst(List<Fact> facts) {
    return Stream.concat(
            facts.stream().filter(Fact.RouteNamed.class::isInstance),
            facts.stream().filter(Fact.Prescribed.class::isInstance))
        .toList();
  }

  /** The values by which the calls of a sentence pick records, with the facts that say so. */
  private static Map<String, Fact> pickedBy(Heard heard) {
    var names = new LinkedHashMap<String, Fact>();
    for (var fact : heard.facts()) {
      if (fact instanceof Fact.Prescribed(Prescription.PickedBy(var name), _)) {
        names.put(name, fact);
      }
    }
    return names;
  }

  private void place(Map<String, Fact> by, RouteModel route) {
    by.forEach(
        (name, fact) -> {
          if (route.by().contains(name)) {
            draft.placed(fact, List.of("api.routes." + route.method() + " " + route.path()));
          }
        });
  }

  private Scope read(Fact fact, Scope scope, Set<String> by, boolean isTold) {
    if (fact instanceof Fact.RouteNamed route) {
      var call =
          isTold || !calls.isStrange(route)
              ? calls.read(route, scope.entity(), List.copyOf(by))
              : Optional.<Call>empty();
      call.ifPresent(
          each -> told.computeIfAbsent(route.path(), _ -> new LinkedHashSet<>()).add(each));
      return call.isPresent() ? scope.at(call) : scope.nowhere();
    }
    if (fact instanceof Fact.Prescribed(Prescription.Asked asked, _)) {
      parameters.hear(fact, asked, scope);
    } else if (fact instanceof Fact.Prescribed(Prescription.Members said, _)) {
      members.hear(fact, said, scope);
    } else if (fact instanceof Fact.Prescribed(Prescription.Within said, _)) {
      owners.hear(fact, said, scope);
    } else if (fact instanceof Fact.Prescribed prescribed) {
      var met = new Prescriptions(draft, bodies, outcomes, names).read(prescribed.what(), scope);
      if (!met.isEmpty()) {
        draft.placed(fact, met);
      }
    }
    return scope;
  }

  /** What is said of every service holds where nothing else is prescribed, here or below. */
  private void settle(List<Heard> heard) {
    var usual = new Usual(draft, names);
    heard.stream()
        .flatMap(each -> each.facts().stream())
        .filter(Fact.Prescribed.class::isInstance)
        .map(Fact.Prescribed.class::cast)
        .forEach(
            fact -> {
              if (fact.what() instanceof Prescription.Usual said) {
                var met = usual.read(said);
                if (!met.isEmpty()) {
                  draft.placed(fact, met);
                }
              }
            });
  }

  /** What the sentence is about: that with which something is done. */
  private Optional<String> mentioned(Heard heard) {
    return heard.facts().stream()
        .map(
            fact ->
                switch (fact) {
                  case Fact.OperationOn operation -> Optional.of(operation.noun());
                  case Fact.EntityNamed named -> Optional.of(named.noun());
                  default -> Optional.<Noun>empty();
                })
        .flatMap(noun -> noun.flatMap(names).stream())
        .findFirst();
  }
}
