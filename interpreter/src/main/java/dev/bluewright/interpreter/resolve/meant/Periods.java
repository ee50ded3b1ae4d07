package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * "Rent a plot for a period", where the text tells elsewhere what a rental begins and ends with: by
 * those values, and by no others.
 */
public final class Periods {
  private static final Set<String> BEGIN =
      Set.of("start", "begin", "from", "pickup", "arrival", "check", "starting");
  private static final Set<String> END =
      Set.of("end", "return", "to", "until", "dropoff", "departure", "ending");
  private static final Set<String> MOMENTS = Set.of("date", "time", "day", "datetime");

  private final List<Heard> heard;

  private Periods(List<Heard> heard) {
    this.heard = heard;
  }

  /** The same sentences, with it settled in them. */
  public static List<Heard> known(List<Heard> heard) {
    var periods = new Periods(heard);
    return heard.stream().map(each -> each.each(fact -> periods.known(fact, each))).toList();
  }

  private Fact known(Fact fact, Heard one) {
    return fact instanceof Fact.FieldOf(var owner, var field, var many, var span)
            && isEdge(field)
            && owner.isPresent()
            && !isNamed(fact, one)
        ? told(owner.get(), field)
            .<Fact>map(other -> new Fact.FieldOf(owner, other, many, span))
            .orElse(fact)
        : fact;
  }

  /** What the text calls the same end of it, where it has a name. */
  private Optional<Noun> told(Noun owner, Noun edge) {
    return heard.stream()
        .flatMap(each -> each.all(Fact.FieldOf.class).filter(fact -> isNamed(fact, each)))
        .filter(fact -> isOf(fact, owner))
        .map(Fact.FieldOf::field)
        .filter(field -> isEdge(field) && isBegin(field) == isBegin(edge))
        .findFirst();
  }

  /** "It has a start date", behind the sentence that tells what it is. */
  private static boolean isOf(Fact.FieldOf fact, Noun owner) {
    return fact.owner().filter(owner::equals).isPresent();
  }

  private static boolean isEdge(Noun field) {
    return field.words().size() == 2
        && MOMENTS.contains(field.head())
        && (isBegin(field) || END.contains(field.words().getFirst()));
  }

  private static boolean isBegin(Noun field) {
    return BEGIN.contains(field.words().getFirst());
  }

  /** Whether the words of a fact name it. */
  private static boolean isNamed(Fact fact, Heard one) {
    return fact instanceof Fact.FieldOf(_, var field, _, var span)
        && one.statement().tokens().stream()
            .filter(token -> span.contains(token.span()))
            .anyMatch(token -> token.lower().contains(field.words().getFirst()));
  }
}
