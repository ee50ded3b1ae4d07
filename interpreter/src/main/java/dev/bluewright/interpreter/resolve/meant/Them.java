package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** "Members add boats and crews. Anybody can see them": both, and not the last of the two. */
public final class Them {
  private static final Noun IT = Noun.of("it");
  private static final Noun THEM = Noun.of("them");

  private Them() {}

  /** What was heard, with what is done to several things told of each. */
  public static List<Heard> known(List<Heard> heard) {
    var known = new ArrayList<Heard>();
    var before = List.<Noun>of();
    for (var each : heard) {
      var one = ofEach(asked(each), before);
      known.add(one);
      before = actedOn(one);
    }
    return known;
  }

  /** "Browse boats, filter them by length and book a trip": the boats, and not the trips. */
  private static Heard asked(Heard heard) {
    return heard.each(
        fact ->
            switch (fact) {
              case Fact.QueryOn(var query, var noun, var fields, var span)
                  when noun.filter(IT::equals).isPresent() ->
                  new Fact.QueryOn(query, before(span, heard).or(() -> noun), fields, span);
              case Fact.Transition(var verb, var noun, var state, var span)
                  when noun.filter(THEM::equals).isPresent() ->
                  new Fact.Transition(verb, before(span, heard).or(() -> noun), state, span);
              case Fact other -> other;
            });
  }

  /** What was acted on last before some words, in the same statement. */
  private static Optional<Noun> before(Span words, Heard heard) {
    return heard
        .all(Fact.OperationOn.class)
        .filter(deed -> deed.span().end() <= words.start() && !deed.noun().equals(IT))
        .max(Comparator.comparingInt(deed -> deed.span().end()))
        .map(Fact.OperationOn::noun);
  }

  private static Heard ofEach(Heard heard, List<Noun> before) {
    return before.size() > 1 && heard.facts().stream().anyMatch(fact -> isOfThem(fact, heard))
        ? new Heard(
            heard.statement(),
            heard.facts().stream()
                .flatMap(fact -> isOfThem(fact, heard) ? each(fact, before) : Stream.of(fact))
                .toList())
        : heard;
  }

  private static Stream<Fact> each(Fact fact, List<Noun> things) {
    return fact instanceof Fact.OperationOn(var operation, _, var vague, var span)
        ? things.stream().map(noun -> new Fact.OperationOn(operation, noun, vague, span))
        : Stream.of(fact);
  }

  private static boolean isOfThem(Fact fact, Heard heard) {
    return fact instanceof Fact.OperationOn(_, var noun, _, var span)
        && noun.equals(IT)
        && heard.statement().tokens().stream()
            .anyMatch(token -> token.isOneOf("them", "these") && span.contains(token.span()));
  }

  /** The things that a statement acts on, each once. */
  private static List<Noun> actedOn(Heard heard) {
    return heard
        .all(Fact.OperationOn.class)
        .map(Fact.OperationOn::noun)
        .filter(noun -> !noun.equals(IT))
        .distinct()
        .toList();
  }
}
