package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.exchange.Recorder;
import dev.bluewright.evaluator.verdict.Played;
import dev.bluewright.evaluator.verdict.Played.Side;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One way to try a claim.
 *
 * @param claim what it tries
 * @param title what is tried, in words
 * @param side which side of the claim
 * @param play what is done
 */
public record Scenario(String claim, String title, Side side, Consumer<Stage> play) {
  static Scenario positive(String claim, String title, Consumer<Stage> play) {
    return new Scenario(claim, title, Side.POSITIVE, play);
  }

  static Scenario negative(String claim, String title, Consumer<Stage> play) {
    return new Scenario(claim, title, Side.NEGATIVE, play);
  }

  static Scenario boundary(String claim, String title, Consumer<Stage> play) {
    return new Scenario(claim, title, Side.BOUNDARY, play);
  }

  /** Plays it on the system that the recorder asks. */
  public Played played(String id, Recorder recorder) {
    var stage = new Stage(recorder);
    try {
      play.accept(stage);
      return stage.played(id, this, Optional.empty());
    } catch (Unplayable stopped) {
      return stage.played(id, this, Optional.ofNullable(stopped.getMessage()));
    }
  }
}
