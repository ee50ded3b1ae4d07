package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a text tells of things beside the words that tell what they are within a whole. */
final class PartsTold {
  private final Set<Noun> named = new HashSet<>();
  private final Map<Noun, Set<Noun>> values = new HashMap<>();
  private final Map<Noun, List<Heard>> telling = new HashMap<>();
  private final Map<Way, Boolean> alone = new HashMap<>();

  /** A part, in what holds it. */
  record Way(Noun whole, Noun part) {
    static Way of(TieFact.Lined fact) {
      return new Way(fact.whole(), fact.part());
    }
  }

  PartsTold(List<Heard> heard) {
    heard.forEach(this::read);
  }

  private void read(Heard heard) {
    var lined = heard.all(TieFact.Lined.class).toList();
    for (var fact : heard.facts()) {
      var noun = noun(fact);
      noun.ifPresent(named::add);
      if (lined.stream().noneMatch(each -> each.span().overlaps(fact.span()))) {
        noun.ifPresent(part -> telling.computeIfAbsent(part, _ -> new ArrayList<>()).add(heard));
        value(fact);
      }
    }
  }

  private void value(Fact fact) {
    if (fact instanceof Fact.FieldOf(var owner, var field, _, _)) {
      owner.ifPresent(part -> values.computeIfAbsent(part, _ -> new HashSet<>()).add(field));
    }
  }

  /** Of what a fact tells by itself. */
  private static Optional<Noun> noun(Fact fact) {
    return switch (fact) {
      case Fact.EntityNamed(var noun, _) -> Optional.of(noun);
      case Fact.OperationOn(_, var noun, var vague, _) -> Optional.of(noun).filter(_ -> !vague);
      case Fact.QueryOn(_, var noun, _, _) -> noun;
      case Fact _ -> Optional.empty();
    };
  }

  /** Whether anything is told of it. */
  boolean isNamed(Noun noun) {
    return named.contains(noun);
  }

  /** The values that it is told to have. */
  Set<Noun> values(Noun part) {
    return values.getOrDefault(part, Set.of());
  }

  /** Whether a sentence that does not speak of the whole tells of the part. */
  boolean isAlone(Way way) {
    return alone.computeIfAbsent(
        way,
        _ ->
            telling.getOrDefault(way.part(), List.of()).stream()
                .anyMatch(heard -> !speaksOf(way.whole(), heard)));
  }

  private static boolean speaksOf(Noun whole, Heard heard) {
    return heard.statement().tokens().stream().anyMatch(word -> word.lemma().equals(whole.head()));
  }
}
