package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.TieModel;
import dev.bluewright.evaluator.exchange.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One of two people asks the other, who answers. Thread safety: one thread. */
final class FriendPlay {
  private final World world;
  private final Stage stage;
  private final EntityModel through;
  private final Map<String, List<String>> when;
  private final RelationModel asked;
  private final Made one;
  private final Made two;
  private final Pairs ofOne;
  private final Pairs ofTwo;
  private Optional<Made> request = Optional.empty();

  FriendPlay(World world, Stage stage, EntityModel people, RelationModel relation) {
    this.world = world;
    this.stage = stage;
    this.through = FriendScenarios.through(world, relation);
    this.when = relation.tie().map(TieModel::when).orElse(Map.of());
    this.asked =
        TieModel.ends(through, people.name()).stream()
            .filter(each -> !through.findOwner().equals(Optional.of(each.name())))
            .findFirst()
            .orElseThrow(() -> new Unplayable("It is not known who of two is asked."));
    this.one = world.records().needed(stage, people, Wish.LEAST);
    this.two = world.records().needed(stage, people, Wish.LEAST);
    this.ofOne = new Pairs(world, stage, one, relation);
    this.ofTwo = new Pairs(world, stage, two, relation);
  }

  /** The one asks the other. */
  void ask() {
    request =
        Optional.of(
            world
                .records()
                .needed(stage, through, Wish.LEAST.by(one.by()).below(asked.name(), two)));
  }

  /** The one asks once more. */
  void askAgain() {
    refused(one, two);
  }

  /** The other asks the one, who asked before. */
  void askBack() {
    refused(two, one);
  }

  private void refused(Made by, Made whom) {
    var draft =
        world.records().draft(stage, through, Wish.LEAST.by(by.by()).below(asked.name(), whom));
    stage.expectStatus(stage.send(draft), Expected.REFUSED);
  }

  /** Whether the two are a pair only once the other answered. */
  boolean isAnswered() {
    return !when.isEmpty();
  }

  /** The other answers as is needed. */
  void answer() {
    var action =
        through.actions().stream()
            .filter(this::makesPair)
            .findFirst()
            .orElseThrow(() -> new Unplayable("It is not known how the other answers."));
    var answer =
        AccessScenarios.done(world, stage, request.orElseThrow(), action.name(), two.by())
            .orElseThrow(
                () -> new Unplayable("The system has no way to \"" + action.name() + "\"."));
    stage.expectSuccess(answer, "2xx", "The other could not answer");
  }

  private boolean makesPair(ActionModel action) {
    return when.entrySet().stream()
        .allMatch(
            wanted -> wanted.getValue().contains(action.set().getOrDefault(wanted.getKey(), "")));
  }

  /** The two become a pair. */
  void pair() {
    ask();
    if (isAnswered()) {
      answer();
    }
  }

  /** That both see each other among theirs, or neither does. */
  void expect(boolean there) {
    expect(ofOne, one, two, there);
    expect(ofTwo, two, one, there);
  }

  private void expect(Pairs pairs, Made viewer, Made other, boolean there) {
    var shown =
        pairs
            .shown(viewer.by())
            .orElseThrow(() -> new Unplayable("It is not known where people see theirs."));
    pairs.expect(shown, other.id(), there);
  }

  /** The other ends it. */
  void end() {
    stage.expectStatus(stage.send(two.by(), endings().getFirst()), "2xx");
  }

  /** Somebody who has nothing to do with it tries to end it, in each way that there is. */
  void endAsAnother() {
    var another = world.cast().orElseThrow().fresh(stage);
    endings().forEach(each -> stage.expectStatus(stage.send(another, each), Expected.HIDDEN));
  }

  /** By the pair, and by the record that made it. */
  private List<Call> endings() {
    var record =
        world
            .surface()
            .find(through, "delete")
            .flatMap(route -> world.records().call(request.orElseThrow(), route));
    var all = Stream.concat(ofTwo.take(one.id(), List.of()).stream(), record.stream()).toList();
    if (all.isEmpty()) {
      throw new Unplayable("It is not known how it is ended.");
    }
    return all;
  }
}
