package dev.bluewright.interpreter.resolve.things;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * "Browse all to-do items", "create new tasks" and "mark a todo as done": one thing, unless a text
 * tells of both tasks and to-dos what they are, or that one has the other.
 */
final class OneToDo {
  private static final Noun TASK = Noun.of("task");
  private static final List<Noun> TO_DOS =
      List.of(
          Noun.of("todo"),
          Noun.of("to", "do"),
          Noun.of("to", "dos"),
          Noun.of("todo", "item"),
          Noun.of("to", "do", "item"));

  private OneToDo() {}

  /** The names of things, where all these are called by the first of which something is told. */
  static Map<Noun, Noun> agreed(Map<Noun, Noun> names, List<Fact> facts) {
    var all = names.values().stream().distinct().filter(OneToDo::isOne).toList();
    var alike = areApart(all, facts) ? all.stream().filter(TO_DOS::contains).toList() : all;
    if (alike.stream().noneMatch(TO_DOS::contains)) {
      return names;
    }
    var one =
        alike.stream().filter(noun -> isTold(noun, facts)).findFirst().orElse(alike.getFirst());
    var agreed = new LinkedHashMap<>(names);
    TO_DOS.forEach(noun -> agreed.putIfAbsent(noun, one));
    agreed.replaceAll((_, name) -> alike.contains(name) ? one : name);
    return agreed;
  }

  private static boolean isOne(Noun noun) {
    return noun.equals(TASK) || TO_DOS.contains(noun);
  }

  private static boolean areApart(List<Noun> all, List<Fact> facts) {
    var told = all.stream().filter(noun -> isTold(noun, facts)).toList();
    return (told.contains(TASK) && told.size() > 1) || facts.stream().anyMatch(OneToDo::hasOther);
  }

  /** "A task has a list of to-dos". */
  private static boolean hasOther(Fact fact) {
    return fact instanceof Fact.RelationOf(var from, _, var to, _)
        && from.filter(OneToDo::isOne).filter(one -> !one.equals(to)).isPresent()
        && isOne(to);
  }

  private static boolean isTold(Noun noun, List<Fact> facts) {
    return facts.stream()
        .anyMatch(
            fact ->
                fact instanceof Fact.FieldOf(var owner, _, _, _)
                    && owner.filter(noun::equals).isPresent());
  }
}
