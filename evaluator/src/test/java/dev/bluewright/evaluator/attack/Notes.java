package dev.bluewright.evaluator.attack;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.evaluator.judge.Extent;
import dev.bluewright.evaluator.judge.OutsideJudge;
import dev.bluewright.evaluator.judge.Target;
import dev.bluewright.evaluator.scenario.Administrator;
import dev.bluewright.evaluator.verdict.Evaluation;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** A description of a service for notes, as it is read, and its evaluation. */
final class Notes {
  private static final String TEXT = "People keep notes, which nobody else sees.\n";
  private static final String READING =
      """
      schemaVersion: 5.2.0
      system: {name: notes}
      accounts: {of: User, role: role, admin: admin}
      entities:
        User:
          fields:
            email: {type: email, unique: true}
            role: {type: "enum(user, admin)", default: user, access: role(admin)}
          access: {create: role(admin), read: [owner, role(admin)], update: [owner, role(admin)], delete: role(admin)}
        Note:
          fields:
            title: string(200)
            body: text?
            pinned: boolean = false
          traits: [owned]
          actions:
            pin: {set: {pinned: true}}
          access: {all: owner, create: authenticated}
        Remark:
          fields:
            title: string(200)
          relations:
            note: belongsTo Note
          traits: [owned]
          access: {all: owner, create: authenticated}
        Room:
          fields:
            title: string(200)
          access: {read: authenticated, create: role(admin), update: role(admin), delete: role(admin)}
      requirements:
        R1: {text: "People keep notes, which nobody else sees.", at: "1:1", met: [Note.create]}
      """;

  private Notes() {}

  private static Blueprint reading() {
    var read = BlueprintReader.read("reading.yaml", READING);
    return read.blueprint().orElseThrow(() -> new IllegalStateException(read.toString()));
  }

  /** Judges and attacks a service that has holes. */
  static Evaluation judged(Set<Hole> holes, AttackLimits limits) {
    return judged(holes, NoteServer.Quirk.NONE, Optional.of(limits));
  }

  /** Judges a service that is strange, and attacks it within limits, where there are some. */
  static Evaluation judged(Set<Hole> holes, NoteServer.Quirk quirk, Optional<AttackLimits> limits) {
    try (var server = new NoteServer(holes, quirk)) {
      var target =
          new Target(
              server.url(),
              Optional.empty(),
              Optional.of(new Administrator(NoteAccounts.ROOT, NoteAccounts.ROOT_PASSWORD)),
              Optional.empty(),
              Optional.empty());
      return OutsideJudge.judge(
          TEXT, reading(), target, new Extent(limits, Optional.empty()), _ -> {});
    }
  }

  /** Looks for some weaknesses alone; for all where none is named. */
  static AttackLimits limits(int requests, Set<dev.bluewright.evaluator.verdict.Weakness> only) {
    return new AttackLimits(requests, Duration.ofSeconds(40), only);
  }
}
