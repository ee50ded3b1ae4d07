package dev.bluewright.interpreter.prescribed;

import dev.bluewright.interpreter.rule.Statement;
import java.util.Optional;

/**
 * What the text speaks of at a place.
 *
 * @param entity what is kept that was named last
 * @param call the call that was named last under the same heading
 * @param spoken whether words named it, and no path
 * @param before the sentence before
 */
record Scope(Optional<String> entity, Optional<Call> call, boolean spoken, String before) {
  static final Scope NONE = new Scope(Optional.empty(), Optional.empty(), false, "");

  Scope about(Optional<String> other) {
    return new Scope(other, call, spoken, before);
  }

  Scope at(Optional<Call> other) {
    return new Scope(other.map(Call::entity), other, false, before);
  }

  /** Where words say what is done, and no path was called. */
  Scope doing(Call said) {
    return call.isEmpty() || spoken
        ? new Scope(Optional.of(said.entity()), Optional.of(said), true, before)
        : this;
  }

  /** At a call that leads to nothing that is known. */
  Scope elsewhere() {
    return new Scope(entity, Optional.empty(), false, before);
  }

  Scope after(Statement statement) {
    return new Scope(entity, call, spoken, statement.sentence().text());
  }

  /** The entity of the call, or else the one that was named. */
  Optional<String> subject() {
    return call.map(Call::entity).or(() -> entity);
  }
}
