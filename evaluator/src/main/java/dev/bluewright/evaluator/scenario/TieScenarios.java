package dev.bluewright.evaluator.scenario;

import java.util.List;
import java.util.Optional;

/**
 * Somebody likes, follows or bookmarks something once, is counted for it, and takes it back, which
 * nobody else does. Stateless.
 */
final class TieScenarios {
  private TieScenarios() {}

  /** What is tried where a sentence says that there is one for each. */
  static List<Scenario> once(World world, String key, Tie tie) {
    return List.of(
        Scenario.boundary(
            key,
            "somebody has one %s of one %s, and no second".formatted(name(tie), tie.what().name()),
            stage -> again(new TiePlay(world, stage, tie))),
        each(world, key, tie));
  }

  /** What shows that they are of people, and not of the thing alone. */
  static Scenario each(World world, String key, Tie tie) {
    return Scenario.positive(
        key,
        "each of two people has a %s of one %s".formatted(name(tie), tie.what().name()),
        stage -> two(new TiePlay(world, stage, tie)));
  }

  /** What is tried where they are counted. */
  static List<Scenario> counted(World world, String key, Tie tie) {
    return List.of(
        Scenario.positive(
            key,
            "each %s is counted until it is taken back".formatted(name(tie)),
            stage -> counts(new TiePlay(world, stage, tie))));
  }

  /** What is tried where a sentence says that they are taken back. */
  static List<Scenario> takenBack(World world, String key, Tie tie) {
    return List.of(
        Scenario.positive(
            key,
            "a %s is taken back, and that of somebody else stays".formatted(name(tie)),
            stage -> back(new TiePlay(world, stage, tie))),
        Scenario.negative(
            key,
            "nobody takes back the %s of somebody else".formatted(name(tie)),
            stage -> others(new TiePlay(world, stage, tie))));
  }

  private static String name(Tie tie) {
    return tie.entity().name();
  }

  private static void again(TiePlay play) {
    var person = play.somebody();
    play.tied(person);
    play.seen(1);
    play.again(person);
    play.seen(1);
  }

  private static void two(TiePlay play) {
    play.tied(play.somebody());
    play.tied(play.somebody());
    play.seen(2);
  }

  private static void counts(TiePlay play) {
    play.seen(0);
    var first = play.somebody();
    var tied = play.tied(first);
    play.seen(1);
    play.tied(play.somebody());
    play.seen(2);
    if (play.untied(first, tied)) {
      play.seen(1);
      play.tied(first);
      play.seen(2);
    }
  }

  private static void back(TiePlay play) {
    var first = play.somebody();
    var tied = play.tied(first);
    var stays = play.tied(play.somebody());
    if (!play.untied(first, tied)) {
      play.noWayBack();
      return;
    }
    play.seen(1);
    play.listed(stays, true);
    play.listed(tied, false);
  }

  private static void others(TiePlay play) {
    var tied = play.tied(play.somebody());
    if (tied.id().isEmpty()) {
      throw new Unplayable("What has no id of its own cannot be taken from somebody else.");
    }
    play.refused(play.somebody(), tied);
    play.seen(1);
    play.listed(tied, true);
  }

  /** The tie that a relation of a thing counts. */
  static Optional<Tie> counting(World world, Counted counted) {
    return Tie.of(world, counted.entity())
        .filter(tie -> tie.what().name().equals(counted.back().name()));
  }
}
