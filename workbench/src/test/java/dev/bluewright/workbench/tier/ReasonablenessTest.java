package dev.bluewright.workbench.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.validator.tier.Candidate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What nobody creates by a request of its own may be there all the same. */
final class ReasonablenessTest {
  private static final String FIRMS =
      """
      schemaVersion: 5.2.0
      system: {name: firm-api, database: sqlite}
      accounts: {of: Clerk, login: email, role: rank, admin: head, tenants: Firm}
      entities:
        Firm:
          fields: {name: string}
          access: {read: authenticated, update: role(head)}
        Clerk:
          fields:
            email: {type: email, unique: true}
            rank: {type: enum, values: [clerk, head], default: clerk, access: role(head)}
          access: {read: authenticated}
      """;

  private static final String TILLS =
      """
      schemaVersion: 5.2.0
      system: {name: till-api, database: sqlite}
      accounts: {of: Clerk, login: email}
      entities:
        Clerk:
          fields: {email: {type: email, unique: true}}
          access: {read: authenticated}
        Till:
          fields: {held: money = 0}
          relations: {slips: hasMany Slip}
          actions: {count: {set: {held: "0"}}}
          %s
          access: {all: authenticated}
        Slip:
          fields: {left: money}
          relations: {till: belongsTo Till}
          access: {read: authenticated}
      """;

  private static final String PURSES =
      """
      schemaVersion: 5.2.0
      system: {name: purse-api, database: sqlite}
      accounts: {of: Clerk, login: email}
      entities:
        Clerk:
          fields: {email: {type: email, unique: true}}
          access: {read: authenticated}
        Purse:
          fields: {gifts: integer = 0}
          actions:
            give: {takes: {to: belongsTo Purse}, set: {gifts: gifts - 1}}
            receive: {set: {gifts: gifts + 1}}
          %s
          access: {all: authenticated, receive: []}
      """;

  @Test
  void whoComesFirstForATenantFoundsIt() {
    assertThat(nobodyCreates(FIRMS)).isEmpty();
  }

  @Test
  void whatFollowsAnActionIsMade() {
    assertThat(nobodyCreates(TILLS.formatted("effects: {count: {slips: {create: {left: held}}}}")))
        .isEmpty();
    assertThat(nobodyCreates(TILLS.formatted("")))
        .containsExactly("Nobody can create records of Slip.");
  }

  @Test
  void whatFollowsAnotherActionIsTaken() {
    assertThat(found(Problem.NOBODY_ACTS, PURSES.formatted("effects: {give: {to: receive}}")))
        .isEmpty();
    assertThat(found(Problem.NOBODY_ACTS, PURSES.formatted("")))
        .containsExactly("Nobody may do the action `receive` of Purse.");
  }

  private static List<String> nobodyCreates(String text) {
    return found(Problem.NOBODY_CREATES, text);
  }

  private static List<String> found(Problem problem, String text) {
    var candidate = Candidate.of("blueprint.yaml", text);
    return Reasonableness.findings(candidate, candidate.reading().blueprint().orElseThrow())
        .stream()
        .filter(finding -> finding.code().equals(problem.id()))
        .map(finding -> finding.message())
        .toList();
  }
}
