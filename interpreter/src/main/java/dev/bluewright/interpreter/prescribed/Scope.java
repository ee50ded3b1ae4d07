package dev.bluewright.interpreter.prescribed;

import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.rule.Statement;
import java.util.Optional;

/**
 * What the text speaks of at a place.
 *
 * @param entity what is kept that was named last
 * @param call the call that was named last under the same heading
 * @param spoken where words named it, and no path
 * @param here the passage that is read
 * @param before the sentence before
 * @param astray whether the path that was named last leads to nothing that is known
 */
record Scope(
    Optional<String> entity,
    Optional<Call> call,
    Optional<Passage> spoken,
    Optional<Passage> here,
    String before,
    boolean astray) {
  static final Scope NONE =
      new Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", false);

  Scope about(Optional<String> other) {
    return new Scope(other, call, spoken, here, before, astray);
  }

  Scope at(Optional<Call> other) {
    return new Scope(other.map(Call::entity), other, Optional.empty(), here, before, false);
  }

  /** Where words say what is done, and no path was called. */
  Scope doing(Call said) {
    return call.isEmpty() || isSpoken()
        ? new Scope(Optional.of(said.entity()), Optional.of(said), here, here, before, astray)
        : this;
  }

  /** At a call of another kind, as one by which people sign in. */
  Scope elsewhere() {
    return new Scope(entity, Optional.empty(), Optional.empty(), here, before, false);
  }

  /** At a call that leads to nothing that is known. */
  Scope nowhere() {
    return new Scope(entity, Optional.empty(), Optional.empty(), here, before, true);
  }

  Scope in(Statement statement) {
    return new Scope(entity, call, spoken, Optional.of(statement.passage()), before, astray);
  }

  Scope after(Statement statement) {
    return new Scope(entity, call, spoken, here, statement.sentence().text(), astray);
  }

  /** Whether words named the call, and no path. */
  boolean isSpoken() {
    return spoken.isPresent();
  }

  /** Whether words named the call in another passage, so that it is hardly meant here. */
  boolean isFar() {
    return isSpoken() && !spoken.equals(here);
  }

  /** The entity of the call, or else the one that was named. */
  Optional<String> subject() {
    return call.map(Call::entity).or(() -> entity);
  }
}
