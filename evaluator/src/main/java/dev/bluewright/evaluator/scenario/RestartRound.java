package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.exchange.Recorder;
import dev.bluewright.evaluator.verdict.Played;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of each kind that can be created, restarts the system once, and reads them again.
 * Thread safety: one thread.
 */
public final class RestartRound {
  private final World world;
  private final Recorder recorder;
  private final List<Part> parts = new ArrayList<>();

  /** A record that is to outlive the restart. */
  private record Part(
      Scenario scenario, Stage stage, Optional<Made> made, Optional<String> stopped) {}

  /** A round on a system. */
  public RestartRound(World world, Recorder recorder) {
    this.world = world;
    this.recorder = recorder;
  }

  /**
   * Plays the round; nothing where no restart command was given.
   *
   * @param number of the first scenario
   */
  public List<Played> played(Iterable<Claim> claims, int number) {
    if (world.restart().isEmpty()) {
      return List.of();
    }
    for (var claim : claims) {
      if (claim instanceof Claim.OfOperation(var key, var entity, var operation)
          && operation.equals("create")
          && !world.isPeople(entity)) {
        parts.add(made(key, entity));
      }
    }
    var answers = parts.isEmpty() || world.restart().get().again();
    var all = new ArrayList<Played>();
    for (var part : parts) {
      all.add(read(part, answers, "S" + (number + all.size())));
    }
    return all;
  }

  private Part made(String key, EntityModel entity) {
    var title = entity.name() + " is still there after a restart";
    var scenario = Scenario.positive(key, title, _ -> {});
    var stage = new Stage(recorder);
    var made = new AtomicReference<@Nullable Made>();
    var stopped =
        Scenario.stopped(() -> made.set(world.records().needed(stage, entity, Wish.FULL)));
    return new Part(scenario, stage, Optional.ofNullable(made.get()), stopped);
  }

  private Played read(Part part, boolean answers, String id) {
    if (part.made().isEmpty()) {
      return part.stage().played(id, part.scenario(), part.stopped());
    }
    if (!answers) {
      var why = Optional.of("The system did not answer after the restart command.");
      return part.stage().played(id, part.scenario(), why);
    }
    var made = part.made().get();
    var stopped =
        Scenario.stopped(() -> new Expected(world).kept(part.stage(), again(part.stage(), made)));
    return part.stage().played(id, part.scenario(), stopped);
  }

  /** The same record for whoever made it, signed in anew. */
  private Made again(Stage stage, Made made) {
    var by = made.by();
    if (!by.isSignedIn() || world.cast().isEmpty()) {
      return made;
    }
    var now = world.cast().get().signedIn(stage, by.login(), by.password(), by.role());
    var person = new Person(by.login(), by.password(), by.id(), by.role(), now.headers());
    return new Made(
        made.entity(), made.exchange(), made.sent(), made.id(), person, made.parents(), made.way());
  }
}
