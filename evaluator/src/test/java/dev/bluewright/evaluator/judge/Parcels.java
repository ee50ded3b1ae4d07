package dev.bluewright.evaluator.judge;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.evaluator.verdict.Evaluation;
import java.nio.file.Path;
import java.util.Optional;

/** A description of a service for parcels, as it is read, and its evaluation. */
public final class Parcels {
  /** The description. */
  public static final String TEXT =
      """
      An API for parcels.
      - A parcel has a label (required, at most 40 characters), a size (small or large) and a weight from 1 to 30.
      - Parcels can be created, read, updated and deleted.
      - List parcels, filter them by size and sort them by weight.
      - Search parcels by label.
      - A parcel can be delivered.
      - It should look nice.
      """;

  private static final String READING =
      """
      schemaVersion: 5.2.0
      system: {name: parcels}
      entities:
        Parcel:
          fields:
            label: string(40)
            size: enum(small, large)
            weight: {type: integer, min: 1, max: 30}
            wasDelivered: boolean = false
          actions:
            deliver: {set: {wasDelivered: true}}
      requirements:
        R1: {text: "A parcel has a label (required, at most 40 characters), a size (small or large) and a weight from 1 to 30.", at: "2:3", met: [Parcel.label, Parcel.size, Parcel.weight]}
        R2: {text: "Parcels can be created, read, updated and deleted.", at: "3:3", met: [Parcel.create, Parcel.read, Parcel.update, Parcel.delete]}
        R3: {text: "List parcels, filter them by size and sort them by weight.", at: "4:3", met: [Parcel.list, Parcel.size, Parcel.weight]}
        R4: {text: Search parcels by label., at: "5:3", met: [Parcel.label]}
        R5: {text: A parcel can be delivered., at: "6:3", met: [Parcel.deliver]}
        R6: {text: It should look nice., at: "7:3", status: set-aside, why: It is about screens.}
      """;

  private Parcels() {}

  /** The reading of the description. */
  public static Blueprint reading() {
    return BlueprintReader.read("reading.yaml", READING).blueprint().orElseThrow();
  }

  /** A reading in which parcels have something more, which the only requirement is about. */
  static Blueprint reading(String more, String met) {
    var entities = READING.substring(0, READING.indexOf("requirements:")).stripTrailing();
    var text =
        entities
            + "\n"
            + more
            + "\nrequirements:\n  R1: {text: More., at: \"1:1\", met: ["
            + met
            + "]}\n";
    return BlueprintReader.read("reading.yaml", text).blueprint().orElseThrow();
  }

  /** Judges a service that has a fault. */
  public static Evaluation judged(ParcelServer.Fault fault) {
    return judged(fault, reading());
  }

  static Evaluation judged(ParcelServer.Fault fault, Blueprint reading) {
    return judged(fault, reading, Optional.empty());
  }

  /** Judges a service that has a fault, and that writes to a log. */
  public static Evaluation judged(ParcelServer.Fault fault, Path log) {
    return judged(fault, reading(), Optional.of(log));
  }

  private static Evaluation judged(
      ParcelServer.Fault fault, Blueprint reading, Optional<Path> log) {
    try (var server = new ParcelServer(fault, log)) {
      var target =
          new Target(server.url(), Optional.empty(), Optional.empty(), Optional.empty(), log);
      return OutsideJudge.judge(TEXT, reading, target, _ -> {});
    }
  }
}
