package dev.bluewright.interpreter.resolve.things;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Classes;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** "A garden bed has rows", where there are classes of garden bed rows and of others. */
public final class PartClasses {
  private PartClasses() {}

  /** What was heard, with each part by the name that its class has. */
  public static List<Heard> settled(List<Heard> heard, Lexicon lexicon) {
    var classes = lexicon.classes();
    return heard.stream().map(each -> each.each(fact -> named(fact, classes))).toList();
  }

  private static Fact named(Fact fact, Classes classes) {
    return fact instanceof Fact.RelationOf(var from, var many, var to, var span)
            && many
            && classes.of(to).isEmpty()
        ? new Fact.RelationOf(
            from, true, from.flatMap(whole -> part(whole, to, classes)).orElse(to), span)
        : fact;
  }

  /** The class whose name is that of the whole and of its part, one behind the other. */
  private static Optional<Noun> part(Noun whole, Noun part, Classes classes) {
    return classes.of(whole).stream()
        .map(of -> new Noun(Stream.concat(of.words().stream(), part.words().stream()).toList()))
        .filter(classes::has)
        .findFirst();
  }
}
