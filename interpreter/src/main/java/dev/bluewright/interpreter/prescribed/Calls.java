package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.rule.DeedPath;
import dev.bluewright.interpreter.rule.ResourcePath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls that a text names: what stands before them all, where collections are, each route. */
final class Calls {
  private static final Set<String> RESERVED =
      Set.of("health", "metrics", "docs", "openapi", "search", "login", "register");

  private final ApiDraft draft;
  private final Function<Noun, Optional<String>> names;
  private final Map<String, String> samples;
  private final Set<String> made;
  private final Map<String, Call> listed = new HashMap<>();

  Calls(ApiDraft draft, Function<Noun, Optional<String>> names, List<Heard> heard) {
    this.draft = draft;
    this.names = names;
    this.samples = SampleValues.of(heard);
    this.made = made(heard);
  }

  /** The paths at which records are made. */
  private static Set<String> made(List<Heard> heard) {
    return heard.stream()
        .flatMap(each -> each.facts().stream())
        .filter(Fact.RouteNamed.class::isInstance)
        .map(Fact.RouteNamed.class::cast)
        .filter(route -> route.method().equals("POST"))
        .map(Fact.RouteNamed::path)
        .collect(Collectors.toSet());
  }

  /** Whether records are made at a path, so that no variable in it picks one of them. */
  boolean makes(String path) {
    return made.contains(path);
  }

  /** What stands before every collection, and the collections that have other paths. */
  void settle(List<Heard> heard) {
    var paths =
        heard.stream()
            .flatMap(each -> each.facts().stream())
            .filter(Fact.RouteNamed.class::isInstance)
            .map(Fact.RouteNamed.class::cast)
            .map(route -> segments(route.path()))
            .toList();
    draft.base = base(paths).or(() -> said(heard, paths));
    var wanted = new LinkedHashMap<String, String>();
    paths.stream()
        .map(this::withoutBase)
        .filter(path -> path.size() == 1)
        .forEach(p -> at(p, wanted));
    wanted.forEach(this::move);
  }

  private static Optional<String> base(List<List<String>> paths) {
    var prefixes = new HashSet<List<String>>();
    paths.forEach(path -> prefixes.add(prefix(path)));
    return prefixes.size() == 1 && !prefixes.iterator().next().isEmpty()
        ? Optional.of("/" + String.join("/", prefixes.iterator().next()))
        : Optional.empty();
  }

  /** What a sentence says of all calls, where no path says otherwise. */
  private static Optional<String> said(List<Heard> heard, List<List<String>> paths) {
    return paths.stream().allMatch(path -> prefix(path).isEmpty())
        ? heard.stream()
            .flatMap(each -> each.facts().stream())
            .flatMap(
                fact ->
                    fact instanceof Fact.Prescribed(Prescription.Base(var path), _)
                        ? Stream.of(path)
                        : Stream.empty())
            .findFirst()
        : Optional.empty();
  }

  private static List<String> prefix(List<String> path) {
    return path.stream().takeWhile(ResourcePath::isOfBase).toList();
  }

  static List<String> segments(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  List<String> withoutBase(List<String> path) {
    int before = draft.base.map(base -> segments(base).size()).orElse(0);
    return path.subList(Math.min(before, path.size()), path.size());
  }

  /** A collection is at the first path that is said of it. */
  private void at(List<String> path, Map<String, String> wanted) {
    var name = path.getFirst();
    boolean thing = !RESERVED.contains(name) && DeedPath.of(name).isEmpty();
    if (name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") && thing) {
      entity(name).ifPresent(entity -> wanted.putIfAbsent(entity, name));
    }
  }

  Optional<String> entity(String segment) {
    return entity(ResourcePath.noun(segment));
  }

  Optional<String> entity(Noun noun) {
    return names.apply(noun);
  }

  private void move(String entity, String path) {
    var model = draft.entity(entity);
    boolean taken =
        draft.entities().stream()
            .filter(other -> !other.name().equals(entity))
            .map(Names::path)
            .anyMatch(path::equals);
    if (!taken && !Names.path(model).equals(path)) {
      draft.put(model.withPath(Optional.of(path)));
    }
  }

  /** The call of a route; empty where it leads to nothing that is known. */
  Optional<Call> read(Fact.RouteNamed fact, Optional<String> context, List<String> by) {
    var reading = new PathReading(draft, this, samples);
    var about = context.or(this::only);
    var call =
        by.isEmpty()
            ? Optional.ofNullable(listed.get(fact.path()))
                .filter(_ -> fact.method().equals("GET"))
                .or(() -> reading.read(fact, about))
            : reading.picked(fact, about, by);
    call.filter(PathReading::listsBelow).ifPresent(found -> listed.putIfAbsent(fact.path(), found));
    call.ifPresent(found -> draft.placed(fact, met(found)));
    call.flatMap(Call::route).ifPresent(draft::route);
    if (!fact.parameters().isEmpty()) {
      PageParameters.of(fact.parameters()).ifPresent(pages -> draft.pages = Optional.of(pages));
    }
    return call;
  }

  /** "POST /click": a path of one word that names nothing that is kept, nor what is done. */
  boolean isStrange(Fact.RouteNamed fact) {
    var path = withoutBase(segments(fact.path()));
    return path.size() == 1
        && !ResourcePath.isParameter(path.getFirst())
        && entity(path.getFirst()).isEmpty()
        && DeedPath.of(path.getFirst()).isEmpty()
        && !ResourcePath.MAKING.contains(path.getFirst())
        && !PathReading.LISTS.contains(path.getFirst());
  }

  private Optional<String> only() {
    return draft.entities().size() == 1
        ? draft.entities().stream().map(EntityModel::name).findFirst()
        : Optional.empty();
  }

  private static List<String> met(Call call) {
    var operation =
        switch (call.operation()) {
          case "replace" -> "update";
          case "deleteAll" -> "delete";
          case String other -> other;
        };
    var part = call.entity() + "." + operation;
    return call.route()
        .map(route -> List.of(part, "api.routes." + route.method() + " " + route.path()))
        .orElse(List.of(part));
  }
}
