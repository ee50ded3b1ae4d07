package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.GuardModel;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of a record before something is done with it, where several things must. */
final class Guards {
  private static final String AND = " && ";

  private Guards() {}

  /** Both of them; each says in its own words why something is refused. */
  static GuardModel and(Optional<GuardModel> known, GuardModel more) {
    return known.map(before -> both(before, more)).orElse(more);
  }

  /** The rest of a guard that begins with an expression; all of it where it does not. */
  static Optional<GuardModel> without(String first, GuardModel guard) {
    var whole = guard.expression();
    if (whole.equals(first)) {
      return Optional.empty();
    }
    return Optional.of(
        whole.startsWith(first + AND)
            ? new GuardModel(whole.substring((first + AND).length()), guard.message())
            : guard);
  }

  private static GuardModel both(GuardModel one, GuardModel other) {
    var messages =
        Stream.of(one, other)
            .flatMap(guard -> guard.message().stream())
            .collect(Collectors.joining(" "));
    return new GuardModel(
        among(one.expression()) + AND + among(other.expression()),
        Optional.of(messages).filter(said -> !said.isEmpty()));
  }

  /** An expression that stands among others. */
  static String among(String expression) {
    return expression.contains(" || ") ? "(" + expression + ")" : expression;
  }
}
