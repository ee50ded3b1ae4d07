package dev.bluewright.interpreter.resolve.work;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A statement with the facts that were heard in it. */
public record Heard(Statement statement, List<Fact> facts) {

  /** Whether one of the facts is of a kind. */
  public boolean has(Class<? extends Fact> kind) {
    return facts.stream().anyMatch(kind::isInstance);
  }

  /** The facts of a kind, in their order. */
  public <T extends Fact> Stream<T> all(Class<T> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The same statement without some of its facts. */
  public Heard without(Predicate<Fact> left) {
    return new Heard(statement, facts.stream().filter(left.negate()).toList());
  }

  /** The same statement with something else for each of its facts. */
  public Heard each(UnaryOperator<Fact> then) {
    return new Heard(statement, facts.stream().map(then).toList());
  }

  /**
   * What a heading says of all below it; nothing of the work for a sentence that tells what things
   * hold.
   */
  public Optional<String> block() {
    return statement.block().filter(topic -> !topic.equals("process") || !tellsWhatIsHeld());
  }

  private boolean tellsWhatIsHeld() {
    return has(Fact.FieldOf.class) && (has(Fact.EntityNamed.class) || statement.ownerSaid());
  }
}
