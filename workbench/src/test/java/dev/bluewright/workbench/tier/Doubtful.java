package dev.bluewright.workbench.tier;

import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import java.util.List;

/** Systems that are valid, and hardly meant so: each is warned of. */
final class Doubtful {
  private static final String ROLE =
      ", role: {type: enum, values: [reader, clerk], default: reader, access: [role(clerk)]}";

  private static final String SHARES =
      """
      schemaVersion: 5.2.0
      system: {name: share-api, database: sqlite}
      entities:
        Pot:
          fields: {amount: integer, people: integer}
          rules:
            enough: {check: amount / people >= 2, message: Each gets at least two.}
      """;

  private static final String DIVIDED =
      """
      schemaVersion: 5.2.0
      system: {name: share-api, database: sqlite}
      entities:
        Pot:
          fields: {amount: integer, share: integer = 0}
          actions:
            divide: {takes: {people: integer}, set: {share: amount / people}}
      """;

  private static final String OTHERS =
      """
      schemaVersion: 5.2.0
      system: {name: share-api, database: sqlite}
      entities:
        Club:
          fields: {people: integer}
        Pot:
          fields: {amount: integer}
          relations: {club: belongsTo Club}
          rules:
            enough: {check: amount / club.people >= 2, message: Each gets at least two.}
      """;

  private static final String WAYS =
      """
      schemaVersion: 5.2.0
      system: {name: loan-api, database: sqlite}
      entities:
        Loan:
          fields: {state: "enum(asked, lent, returned) = asked"}
          actions:
            giveBack: {from: {state: lent}, set: {state: returned}}
      """;

  private static final String ROUND =
      """
      schemaVersion: 5.2.0
      system: {name: pump-api, database: sqlite}
      entities:
        Pump:
          fields: {state: "enum(idle, filling, emptying) = idle"}
          actions:
            fill: {from: {state: idle}, set: {state: filling}}
            empty: {from: {state: filling}, set: {state: emptying}}
            rest: {from: {state: emptying}, set: {state: idle}}
      """;

  private static final String BALLOTS =
      """
      schemaVersion: 5.2.0
      system: {name: poll-api, database: sqlite}
      accounts: {of: Member, login: email}
      entities:
        Member:
          fields: {email: {type: email, unique: true}}
          access: {read: public}
        Poll:
          fields: {question: string, votes: {type: integer, compute: count(ballots)}}
          relations: {ballots: hasMany Ballot}
          access: {all: public}
        Ballot:
          fields: {remark: text?}
          relations: {poll: belongsTo Poll}
          access: {create: public}
      """;

  private static final String ARCHIVED =
      """
      schemaVersion: 5.2.0
      system: {name: visit-api, database: sqlite}
      description: |
        - A visit has a guest and a day.
        - Every visit is archived by the porter's lodge in its own way.
      entities:
        Visit:
          fields: {guest: string, day: date}
      """;

  private Doubtful() {}

  /** Those that are found without a system that runs. */
  static List<Fault> code() {
    return List.of(
        doubtful(
            "code by hand makes the compiler warn",
            Level.COMPONENT,
            Problem.LINT,
            Sound.code(
                "    on.create(\n",
                "    java.util.List raw = new java.util.ArrayList();\n    on.create(\n")),
        doubtful(
            "a rule divides by what may be zero",
            Level.COMPONENT,
            Problem.NOT_CALCULATED,
            Candidate.of("blueprint.yaml", SHARES)),
        doubtful(
            "an action divides by what it takes, which may be zero",
            Level.COMPONENT,
            Problem.NOT_CALCULATED,
            Candidate.of("blueprint.yaml", DIVIDED)),
        doubtful(
            "a rule divides by what another record holds, which may be zero",
            Level.COMPONENT,
            Problem.NOT_CALCULATED,
            Candidate.of("blueprint.yaml", OTHERS)),
        doubtful(
            "a generated class was edited",
            Level.COMPONENT,
            Problem.EDITED,
            Sound.generated(
                Sound.chores(),
                "ChoreListApiSystem.java",
                "    return harness;",
                "    return harness; // mine")));
  }

  /** Those of which the system runs first. */
  static List<Fault> running() {
    return List.of(
        semantic("nothing says what it should do", Problem.NO_DESCRIPTION, WAYS),
        semantic("no action leads to a state that another begins in", Problem.NO_WAY, WAYS),
        semantic("records go round and never come to an end", Problem.NO_END, ROUND),
        semantic("an end is spoken of that nothing brings", Problem.END_UNBROUGHT, ARCHIVED),
        semantic("nothing uses a value that nobody can read", Problem.NEVER_USED, BALLOTS),
        semantic(
            "nobody can make a record", Problem.NOBODY_CREATES, people("", "", "read: public")),
        semantic(
            "nobody can read what is written",
            Problem.NEVER_READ,
            people("", "", "create: public")),
        semantic(
            "nobody may do an action",
            Problem.NOBODY_ACTS,
            people("", "", "create: public, read: public")),
        semantic(
            "nobody can get a role",
            Problem.ROLE_UNREACHED,
            people(", role: role", ROLE, "all: role(clerk)")),
        doubtful(
                "no server takes the mails",
                Level.MACHINE,
                Problem.NO_MAILS,
                Candidate.of("blueprint.yaml", people(", confirm: true", "", "all: public")))
            .asked(runtime -> Sound.request(runtime, Level.INTEGRATION)));
  }

  private static String people(String accounts, String fields, String access) {
    return """
    schemaVersion: 5.2.0
    system: {name: note-api, database: sqlite}
    accounts: {of: Member, login: email%s}
    entities:
      Member:
        fields: {email: {type: email, unique: true}%s}
        access: {read: public}
      Note:
        fields: {title: string, done: boolean = false}
        actions: {finish: {set: {done: true}}}
        access: {%s}
    """
        .formatted(accounts, fields, access);
  }

  private static Fault semantic(String what, Problem problem, String blueprint) {
    return doubtful(what, Level.SEMANTIC, problem, Candidate.of("blueprint.yaml", blueprint));
  }

  private static Fault doubtful(String what, Level level, Problem problem, Candidate seeded) {
    return Fault.of(what, level, problem.id(), "", seeded);
  }
}
