package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values that a text lists one a bullet: each bullet tells all of them. */
public final class ListedChoices {
  /** What lists more than that are values of no status or type that anybody picks from. */
  private static final int MOST = 250;

  private final Map<Optional<Passage>, Set<String>> values = new HashMap<>();
  private final Set<Noun> things = new HashSet<>();

  private ListedChoices() {}

  /** What was heard, with all values of a list in place of one. */
  public static List<Heard> joined(List<Heard> heard) {
    var choices = new ListedChoices();
    heard.forEach(choices::collect);
    return choices.values.isEmpty() ? heard : heard.stream().map(choices::joined).toList();
  }

  private void collect(Heard heard) {
    choice(heard)
        .ifPresent(
            choice ->
                values
                    .computeIfAbsent(
                        heard.statement().passage().above(), _ -> new LinkedHashSet<>())
                    .addAll(choice.values()));
    heard.all(Fact.EntityNamed.class).forEach(named -> things.add(named.noun()));
    heard.all(Fact.OperationOn.class).forEach(operation -> things.add(operation.noun()));
  }

  /** The value that a bullet names as one of several. */
  private static Optional<Fact.EnumerationOf> choice(Heard heard) {
    return heard
        .all(Fact.EnumerationOf.class)
        .filter(fact -> fact.values().size() == 1)
        .filter(_ -> heard.statement().passage().kind() == Passage.Kind.BULLET)
        .findFirst();
  }

  private Heard joined(Heard heard) {
    var all = values.getOrDefault(heard.statement().passage().above(), Set.of());
    if (all.size() > MOST) {
      return heard.without(fact -> choice(heard).filter(fact::equals).isPresent());
    }
    return all.size() < 2
        ? heard
        : choice(heard)
            .map(choice -> new Heard(heard.statement(), List.of(joined(choice, all))))
            .orElse(heard);
  }

  private Fact joined(Fact.EnumerationOf choice, Set<String> all) {
    var words = choice.field().words();
    var thing = new Noun(words.subList(0, Math.max(1, words.size() - 1)));
    var named = choice.owner().isEmpty() && words.size() > 1 && things.contains(thing);
    return new Fact.EnumerationOf(
        named ? Optional.of(thing) : choice.owner(),
        named ? Noun.of(choice.field().head()) : choice.field(),
        List.copyOf(all),
        choice.span());
  }
}
