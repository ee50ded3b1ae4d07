package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "rating": 1500 in a sample is a value of what it is shown with, and no thing of its own. */
public final class ShownNumbers {
  private ShownNumbers() {}

  /** The nouns that facts show as numbers. */
  public static Set<Noun> in(List<Fact> facts) {
    return facts.stream().flatMap(ShownNumbers::of).collect(Collectors.toSet());
  }

  private static Stream<Noun> of(Fact fact) {
    return fact instanceof Fact.Prescribed(Prescription.Sample sample, _)
            && sample.json() instanceof Map<?, ?> members
        ? members.entrySet().stream()
            .filter(member -> member.getValue() instanceof Number)
            .map(member -> member.getKey().toString())
            .filter(name -> !name.toLowerCase(Locale.ROOT).endsWith("id"))
            .map(Noun::said)
        : Stream.empty();
  }
}
