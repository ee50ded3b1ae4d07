package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;

/** "Remove a player from my table": from the table, and nobody's account is deleted for it. */
public final class TakenOut {
  private final Lexicon lexicon;

  private TakenOut(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What was heard, without deletions of people who are only taken out of something. */
  public static List<Heard> known(List<Heard> heard, Lexicon lexicon) {
    var taken = new TakenOut(lexicon);
    return heard.stream().map(each -> each.without(fact -> taken.isSomebody(fact, each))).toList();
  }

  private boolean isSomebody(Fact fact, Heard each) {
    return fact instanceof Fact.OperationOn(var operation, var noun, _, _)
        && operation == Operation.DELETE
        && isPerson(noun)
        && each.all(Fact.Associated.class)
            .anyMatch(tied -> tied.what().equals(noun) && !lexicon.isSystem(tied.with().head()));
  }

  private boolean isPerson(Noun noun) {
    return lexicon.isActor(noun.head()) || lexicon.people().endOf(noun.text()).isPresent();
  }
}
