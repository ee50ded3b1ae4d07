package dev.bluewright.interpreter.draft;

import dev.bluewright.interpreter.Provenance.Origin;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.resolve.work.Model;
import dev.bluewright.interpreter.text.Description;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which words became which part of a model: from where each fact found its place. */
public final class Origins {
  private Origins() {}

  /** The origins of everything in a model, in the order of the text; an entity's own come first. */
  public static List<Origin> of(Description text, Model model) {
    var origins = new ArrayList<Origin>();
    for (var entity : model.entities()) {
      firstWords(entity.name(), model)
          .ifPresent(span -> origins.add(origin(entity.name(), span, text)));
    }
    model
        .places()
        .forEach((fact, parts) -> parts.forEach(p -> origins.add(origin(p, fact.span(), text))));
    var known = origins.stream().map(Origin::part).collect(Collectors.toSet());
    for (var back : waysBack(model)) {
      if (known.add(back.many())) {
        origins.stream()
            .filter(origin -> origin.part().equals(back.one()))
            .toList()
            .forEach(origin -> origins.add(origin(back.many(), origin.span(), text)));
      }
    }
    return origins.stream().distinct().sorted(Comparator.comparing(Origin::span)).toList();
  }

  /** The two ends of one relation: the words that say one say the other. */
  private record Ends(String many, String one) {}

  private static List<Ends> waysBack(Model model) {
    var ends = new ArrayList<Ends>();
    for (var entity : model.entities()) {
      for (var many : entity.relations()) {
        model.entities().stream()
            .filter(other -> other.name().equals(many.target()))
            .flatMap(
                other ->
                    other.relations().stream()
                        .filter(one -> one.target().equals(entity.name()))
                        .map(one -> other.name() + "." + one.name()))
            .forEach(one -> ends.add(new Ends(entity.name() + "." + many.name(), one)));
      }
    }
    return ends;
  }

  /** The first words that speak of an entity, or else of what belongs to it. */
  private static Optional<Span> firstWords(String entity, Model model) {
    return firstWords(part -> part.startsWith(entity + "."), model)
        .or(() -> firstWords(relationsTo(entity, model)::contains, model));
  }

  private static Set<String> relationsTo(String entity, Model model) {
    return model.entities().stream()
        .flatMap(
            other ->
                other.relations().stream()
                    .filter(relation -> relation.target().equals(entity))
                    .map(relation -> other.name() + "." + relation.name()))
        .collect(Collectors.toSet());
  }

  private static Optional<Span> firstWords(Predicate<String> part, Model model) {
    return model.places().entrySet().stream()
        .filter(entry -> !(entry.getKey() instanceof Fact.Convention))
        .filter(entry -> entry.getValue().stream().anyMatch(part))
        .map(Map.Entry::getKey)
        .map(Fact::span)
        .min(Comparator.naturalOrder());
  }

  private static Origin origin(String part, Span span, Description text) {
    return new Origin(part, text.line(span.start()), text.column(span.start()), span);
  }
}
