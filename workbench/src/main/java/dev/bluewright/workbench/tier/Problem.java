package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Place;
import dev.bluewright.blueprint.Severity;
import java.util.Optional;

/**
 * What the tiers beyond the blueprint itself can find. The id of a problem never changes.
 *
 * <p>Ids with {@code MAC} are of the machine, {@code FRA} of Bluewright itself, {@code CMP} of the
 * code, {@code INT} of the whole when it runs, {@code SEM} of what it does.
 */
enum Problem {
  NO_COMPILER("MAC-001", Severity.ERROR),
  DISK("MAC-002", Severity.ERROR),
  NO_FOLDER("MAC-003", Severity.ERROR),
  PORT("MAC-004", Severity.ERROR),
  DATABASE("MAC-005", Severity.ERROR),
  CONNECTIONS("MAC-006", Severity.ERROR),
  SERVER("MAC-007", Severity.ERROR),
  NO_MAILS("MAC-008", Severity.WARNING),
  SECRET("MAC-009", Severity.ERROR),
  OTHERS_TABLES("MAC-010", Severity.ERROR),
  GONE("MAC-011", Severity.ERROR),
  NO_PROVIDER("MAC-012", Severity.WARNING),
  PROVIDER("MAC-013", Severity.ERROR),
  FILES("MAC-014", Severity.ERROR),
  CLIENTS("MAC-015", Severity.WARNING),
  MEMORY("MAC-016", Severity.ERROR),
  LIBRARY_MISSING("FRA-001", Severity.ERROR),
  LIBRARY_UNREADABLE("FRA-002", Severity.ERROR),
  RUNTIME_VERSION("FRA-003", Severity.ERROR),
  TYPE_MISSING("FRA-004", Severity.ERROR),
  NOT_COMPILED("CMP-001", Severity.ERROR),
  LINT("CMP-002", Severity.WARNING),
  EDITED("CMP-003", Severity.WARNING),
  HOOKS("CMP-004", Severity.ERROR),
  CONTRACT("CMP-005", Severity.ERROR),
  INPUT("CMP-006", Severity.ERROR),
  NOT_CALCULATED("CMP-007", Severity.WARNING),
  NOT_STARTED("INT-001", Severity.ERROR),
  NOT_HEALTHY("INT-002", Severity.ERROR),
  NO_DOCUMENT("INT-003", Severity.ERROR),
  NO_ANSWER("INT-004", Severity.ERROR),
  NOT_STOPPED("INT-005", Severity.ERROR),
  HEAP("INT-006", Severity.ERROR),
  NOT_DELIVERED("INT-007", Severity.ERROR),
  NOT_PROMISED("SEM-001", Severity.ERROR),
  NOT_DONE("SEM-002", Severity.ERROR),
  NO_DESCRIPTION("SEM-003", Severity.WARNING),
  NOBODY_CREATES("SEM-010", Severity.WARNING),
  NEVER_READ("SEM-011", Severity.WARNING),
  NOBODY_ACTS("SEM-012", Severity.WARNING),
  ROLE_UNREACHED("SEM-013", Severity.WARNING),
  NO_WAY("SEM-014", Severity.WARNING),
  NEVER_USED("SEM-015", Severity.WARNING),
  TAKEN_FOR_NOTHING("SEM-016", Severity.ERROR),
  NO_END("SEM-017", Severity.WARNING),
  NEVER_LEFT("SEM-018", Severity.ERROR),
  END_UNBROUGHT("SEM-019", Severity.WARNING);

  private final String id;
  private final Severity severity;

  Problem(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** The stable name. */
  String id() {
    return id;
  }

  /** A finding at a place. */
  Finding at(Place place, String message, String hint) {
    return new Finding(
        id,
        severity,
        place,
        message,
        Optional.of(hint).filter(one -> !one.isEmpty()),
        Optional.empty());
  }

  /** A finding about a whole file. */
  Finding in(String file, String message, String hint) {
    return at(Place.ofFile(file), message, hint);
  }

  /** Whether a finding is about the machine, whichever tier met it. */
  static boolean isOfTheMachine(Finding finding) {
    return finding.code().startsWith("MAC-");
  }

  /** Whether a finding is this problem. */
  boolean is(Finding finding) {
    return finding.code().equals(id);
  }
}
