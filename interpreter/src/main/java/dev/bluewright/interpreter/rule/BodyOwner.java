package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.util.Optional;

/** Whose values a body holds: of what is made or changed at the path that is spoken of. */
public final class BodyOwner {
  private BodyOwner() {}

  /** The thing; none where no path names one. */
  public static Optional<Noun> of(Statement statement, Lexicon lexicon) {
    return SpokenPath.of(statement)
        .flatMap(spoken -> ResourcePath.of(spoken.path()))
        .flatMap(path -> path.made(lexicon).or(path::sent));
  }
}
