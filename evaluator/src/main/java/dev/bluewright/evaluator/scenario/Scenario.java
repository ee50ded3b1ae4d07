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

  /** Something that must be refused. */
  public static Scenario negative(String claim, String title, Consumer<Stage> play) {
    return new Scenario(claim, title, Side.NEGATIVE, play);
  }

  static Scenario boundary(String claim, String title, Consumer<Stage> play) {
    return new Scenario(claim, title, Side.BOUNDARY, play);
  }

  /** Plays it on the system that the recorder asks. */
  public Played played(String id, Recorder recorder) {
    return played(id, new Stage(recorder));
  }

  /** Plays it on a stage. */
  public Played played(String id, Stage stage) {
    return stage.played(id, this, stopped(() -> play.accept(stage)));
  }

  /**
   * Why something went no further; empty where it did. What an answer makes the judge stumble over
   * is one of the reasons, for what was seen until then is worth keeping.
   */
  static Optional<String> stopped(Runnable play) {
    try {
      play.run();
      return Optional.empty();
    } catch (Unplayable stopped) {
      return Optional.ofNullable(stopped.getMessage());
    } catch (RuntimeException fault) {
      return Optional.of("The judge does not know what to make of an answer: " + fault);
    }
  }
}
