package dev.bluewright.interpreter.prescribed;

import dev.bluewright.interpreter.rule.Statement;
import java.util.Optional;

/**
 * What the text speaks of at a place.
 *
 * @param entity what is kept that was named last
 * @param call the call that was named last under the same heading
 * @param before the sentence before
 */
record Scope(Optional<String> entity, Optional<Call> call, String before) {
  static final Scope NONE = new Scope(Optional.empty(), Optional.empty(), "");

  Scope about(Optional<String> other) {
    return new Scope(other, call, before);
  }

  Scope at(Optional<Call> other) {
    return new Scope(other.map(Call::entity), other, before);
  }

  /** At a call that leads to nothing that is known. */
  Scope elsewhere() {
    return new Scope(entity, Optional.empty(), before);
  }

  Scope after(Statement statement) {
    return new Scope(entity, call, statement.sentence().text());
  }

  /** The entity of the call, or else the one that was named. */
  Optional<String> subject() {
    return call.map(Call::entity).or(() -> entity);
  }
}
