package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** "Add or remove plots", and below it who may: a title says what is done, and not by whom. */
public final class Titles {
  private Titles() {}

  /** What was heard without them. */
  public static List<Heard> leftOut(List<Heard> heard) {
    return IntStream.range(0, heard.size())
        .filter(at -> at + 1 == heard.size() || !isTitle(heard.get(at), heard.get(at + 1)))
        .mapToObj(heard::get)
        .toList();
  }

  private static boolean isTitle(Heard title, Heard below) {
    var done = deeds(title);
    return !done.isEmpty()
        && !title.has(Fact.People.class)
        && below.has(AccessFact.Allowed.class)
        && (deeds(below).containsAll(done)
            || title.statement().passage().kind() == Passage.Kind.HEADING);
  }

  private static Set<Map.Entry<Operation, Noun>> deeds(Heard heard) {
    return heard
        .all(Fact.OperationOn.class)
        .map(deed -> Map.entry(deed.operation(), deed.noun()))
        .collect(Collectors.toSet());
  }
}
