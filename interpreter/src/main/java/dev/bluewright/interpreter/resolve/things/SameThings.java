package dev.bluewright.interpreter.resolve.things;

import dev.bluewright.blueprint.Names;
import dev.bluewright.interpreter.fact.Noun;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the nouns that name things are the same thing.
 *
 * @param candidates the nouns, in the order in which they were found
 * @param told those of which something is told, or which are made or deleted
 * @param wholes what each is said to belong to
 * @param ofClasses what the classes of a text are called
 */
record SameThings(
    Set<Noun> candidates, Set<Noun> told, Map<Noun, Set<Noun>> wholes, OfClasses ofClasses) {

  /** "blog post" and "post" are one, unless there is a second kind of post. */
  Map<Noun, Noun> names() {
    var names = new LinkedHashMap<Noun, Noun>();
    var spelled = new HashMap<String, Noun>();
    for (var noun : candidates) {
      var name =
          ofClasses
              .name(noun)
              .or(() -> ofProfile(noun))
              .or(() -> longer(noun))
              .orElseGet(() -> canonical(noun));
      names.put(noun, spelled.computeIfAbsent(spelling(name), _ -> name));
    }
    return names;
  }

  /** "To-do" and "todo", "work day" and "workday" are one thing, called as it was called first. */
  private static String spelling(Noun noun) {
    return Names.plural(noun.camelCase()).toLowerCase(Locale.ROOT);
  }

  /** "Gardener profile" is the gardener, where gardeners are kept. */
  private Optional<Noun> ofProfile(Noun noun) {
    return Optional.of(withoutProfile(noun))
        .filter(whose -> !whose.equals(noun) && candidates.contains(whose));
  }

  /** The gardener of "gardener profile". */
  static Noun withoutProfile(Noun noun) {
    return noun.words().size() > 1 && noun.head().equals("profile")
        ? prefix(noun, Noun.of("profile"))
        : noun;
  }

  /** "Line" of which nothing is told but whose it is, where "invoice line" is told of. */
  private Optional<Noun> longer(Noun noun) {
    var narrowers = narrowersOf(noun);
    return narrowers.size() == 1
            && !told.contains(noun)
            && told.contains(narrowers.getFirst())
            && candidates.contains(prefix(narrowers.getFirst(), noun))
        ? Optional.of(narrowers.getFirst())
        : Optional.empty();
  }

  private Noun canonical(Noun noun) {
    var shorter = candidates.stream().filter(noun::narrows).toList();
    if (shorter.size() == 1
        && narrowersOf(shorter.getFirst()).size() == 1
        && (!candidates.contains(prefix(noun, shorter.getFirst()))
            || isOfPrefix(noun, shorter.getFirst()))) {
      return shorter.getFirst();
    }
    return noun;
  }

  /** "Plot visit", where visits are said to be of plots. */
  private boolean isOfPrefix(Noun noun, Noun shorter) {
    return wholes.getOrDefault(shorter, Set.of()).contains(prefix(noun, shorter));
  }

  private List<Noun> narrowersOf(Noun noun) {
    return candidates.stream().filter(other -> other.narrows(noun)).toList();
  }

  private static Noun prefix(Noun noun, Noun ending) {
    return new Noun(noun.words().subList(0, noun.words().size() - ending.words().size()));
  }
}
