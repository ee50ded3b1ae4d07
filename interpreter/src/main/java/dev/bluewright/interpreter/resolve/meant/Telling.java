package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.stream.Stream;

/**
 * Which facts of a sentence show what is kept: all of most; of one that speaks of screens or cannot
 * be built, what somebody makes there.
 */
public record Telling(Lexicon lexicon) {

  /**
   * The facts that show what is kept.
   *
   * @param heard the sentence
   * @param usable the same without what is not built
   */
  public Stream<Fact> of(Heard heard, Heard usable) {
    var facts = usable.facts().stream();
    var whole =
        heard.has(Fact.Unsupported.class)
            ? facts.filter(fact -> isOfUsualThing(fact) || isKeptUp(fact, heard))
            : facts;
    return Usable.isAside(heard)
        ? whole.filter(fact -> Usable.isName(fact) || isMade(fact, heard))
        : whole;
  }

  private boolean isOfUsualThing(Fact fact) {
    return switch (fact) {
      case Fact.OperationOn(_, var noun, _, _) ->
          lexicon.isUsualThing(noun)
              && !lexicon.isProgramPart(noun.head())
              && !lexicon.fieldTypes().isFieldName(noun);
      case Fact.RelationOf(var from, _, var to, _) ->
          from.filter(lexicon::isUsualThing).isPresent() && lexicon.isUsualThing(to);
      case Fact other -> Usable.isName(other);
    };
  }

  /** "Members can add comments on the page": what somebody makes, wherever that is shown. */
  private boolean isMade(Fact fact, Heard heard) {
    return fact instanceof Fact.OperationOn(var operation, var noun, var vague, _)
        && (operation == Operation.CREATE || operation == Operation.DELETE)
        && !vague
        && noun.words().size() == 1
        && (lexicon.isUsualThing(noun) || isKeptUp(fact, heard))
        && isSomebodys(heard);
  }

  /** "Curators can add and remove exhibits": made and changed or deleted in one sentence. */
  private static boolean isKeptUp(Fact fact, Heard heard) {
    return fact instanceof Fact.OperationOn(var operation, var noun, var vague, var span)
        && operation == Operation.CREATE
        && !vague
        && isSomebodys(heard)
        && heard
            .all(Fact.OperationOn.class)
            .anyMatch(
                other ->
                    other.noun().equals(noun)
                        && !other.span().equals(span) // by another verb than "manage"
                        && (other.operation() == Operation.UPDATE
                            || other.operation() == Operation.DELETE));
  }

  /** Whether the sentence tells who does it. */
  private static boolean isSomebodys(Heard heard) {
    return heard.has(AccessFact.Allowed.class) || heard.has(Fact.ActorNamed.class);
  }
}
