package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import java.util.Optional;

/** Whose values a body holds: of what is made or changed at the path that is spoken of. */
public final class BodyOwner {
  private BodyOwner() {}

  /** The thing; none where no path names one. */
  public static Optional<Noun> of(Statement statement) {
    return SpokenPath.in(statement.sentence().text())
        .or(() -> SpokenPath.before(statement))
        .flatMap(spoken -> ResourcePath.of(spoken.path()))
        .flatMap(ResourcePath::sent);
  }
}
