package dev.bluewright.interpreter.draft;

import dev.bluewright.blueprint.Requirement.Status;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Model;
import dev.bluewright.interpreter.rule.SpokenPath;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked of a path that leads to nothing that is kept. */
final class Nowhere {
  private Nowhere() {}

  static Optional<Outcome> outcome(Heard heard, Model model) {
    return Stream.concat(called(heard, model), spoken(heard, model))
        .findFirst()
        .map(
            path ->
                Outcome.because(
                    Status.UNSUPPORTED, "Nothing that is kept is known to be at " + path + "."));
  }

  private static Stream<String> called(Heard heard, Model model) {
    return heard
        .all(Fact.RouteNamed.class)
        .filter(fact -> !model.places().containsKey(fact))
        .map(Fact.RouteNamed::path);
  }

  /**
   * "The /export endpoint takes JSON": what every service does, said of a path of which no more is
   * heard.
   */
  private static Stream<String> spoken(Heard heard, Model model) {
    return heard.has(Fact.RouteNamed.class) || !isUsual(heard, model)
        ? Stream.empty()
        : SpokenPath.in(heard.statement().sentence().text()).stream()
            .map(SpokenPath::path)
            .filter(path -> !isServed(path, model));
  }

  private static boolean isServed(String path, Model model) {
    return model.places().keySet().stream()
        .anyMatch(fact -> fact instanceof Fact.RouteNamed route && route.path().equals(path));
  }

  /** Whether nothing found its place but what every service does, said of all or of one kind. */
  private static boolean isUsual(Heard heard, Model model) {
    return heard.facts().stream()
        .filter(model.places()::containsKey)
        .allMatch(
            fact ->
                fact instanceof Fact.Convention
                    || fact instanceof Fact.Prescribed(Prescription.Usual _, _));
  }
}
