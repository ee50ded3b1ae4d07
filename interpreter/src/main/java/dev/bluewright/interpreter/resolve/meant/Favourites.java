package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;

/** "View my favourites": what marking something so makes, however it is spelled. */
public final class Favourites {
  private static final Noun SAID = Noun.of("favourite");
  private static final Noun MADE = Noun.of("favorite");

  private Favourites() {}

  /** What was heard, with one name for them. */
  public static List<Heard> known(List<Heard> heard) {
    return heard.stream().map(each -> each.each(Favourites::named)).toList();
  }

  private static Fact named(Fact fact) {
    return switch (fact) {
      case Fact.OperationOn(var operation, var noun, var vague, var span) when noun.equals(SAID) ->
          new Fact.OperationOn(operation, MADE, vague, span);
      case AccessFact.Own(var noun, var whose, var span) when noun.equals(SAID) ->
          new AccessFact.Own(MADE, whose, span);
      case Fact other -> other;
    };
  }
}
