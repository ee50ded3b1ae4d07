package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.rule.ResourcePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Paths that may be verbs, {@code POST /press}, where the text speaks of presses elsewhere. */
public record PathNouns(Set<Noun> spoken) {

  /** What was heard, with what is done at those paths. */
  public static List<Heard> known(List<Heard> heard) {
    if (heard.stream().flatMap(each -> each.facts().stream()).noneMatch(PathNouns::isOpen)) {
      return heard;
    }
    var spoken =
        heard.stream()
            .flatMap(each -> each.facts().stream())
            .flatMap(fact -> noun(fact).stream())
            .collect(Collectors.toSet());
    return heard.stream().map(new PathNouns(spoken)::known).toList();
  }

  private static Optional<Noun> noun(Fact fact) {
    return switch (fact) {
      case Fact.OperationOn operation -> Optional.of(operation.noun());
      case Fact.EntityNamed named -> Optional.of(named.noun());
      case Fact.RouteNamed route -> route.noun();
      case Fact _ -> Optional.empty();
    };
  }

  private Heard known(Heard heard) {
    return new Heard(heard.statement(), heard.facts().stream().flatMap(this::known).toList());
  }

  private Stream<Fact> known(Fact fact) {
    return isOpen(fact)
        ? named((Fact.RouteNamed) fact).orElseGet(() -> Stream.of(fact))
        : Stream.of(fact);
  }

  private static boolean isOpen(Fact fact) {
    return fact instanceof Fact.RouteNamed route && route.noun().isEmpty();
  }

  private Optional<Stream<Fact>> named(Fact.RouteNamed route) {
    var path = ResourcePath.of(route.path());
    return path.flatMap(ResourcePath::noun)
        .filter(spoken::contains)
        .map(
            noun ->
                Stream.concat(
                    Stream.of(
                        new Fact.RouteNamed(
                            route.method(),
                            route.path(),
                            Optional.of(noun),
                            route.parameters(),
                            route.span())),
                    path.flatMap(each -> each.operation(route.method())).stream()
                        .map(does -> new Fact.OperationOn(does, noun, route.span()))));
  }
}
