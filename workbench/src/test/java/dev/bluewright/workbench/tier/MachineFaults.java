package dev.bluewright.workbench.tier;

import dev.bluewright.validator.tier.Level;
import java.util.List;

/** Machines that lack what a trial needs, each made of this one. */
final class MachineFaults {
  private static final String NOTES =
      """
      schemaVersion: 5.2.0
      system: {name: note-api, database: %s}
      entities:
        Note:
          fields: {title: string}
      """;

  private static final String PEOPLE =
      """
      schemaVersion: 5.2.0
      system: {name: note-api, database: sqlite}
      accounts: {of: Member, login: email, role: role, admin: librarian}
      entities:
        Member:
          fields: {email: {type: email, unique: true}, role: "enum(reader, librarian) = reader"}
      """;

  private static final String OUTSIDERS =
      """
      schemaVersion: 5.2.0
      system: {name: note-api, database: sqlite}
      accounts: {of: Member, provider: oidc}
      entities:
        Member:
          fields: {email: {type: email, unique: true}}
      """;

  /** All modules of the JDK that the command line uses, without the compiler. */
  private static final String NO_COMPILER =
      "--limit-modules=java.se,jdk.httpserver,jdk.management,jdk.security.auth,jdk.unsupported,jdk.zipfs";

  private static final String SMALL =
      """
      mkdir -p "$0" && mount -t tmpfs -o size=16m none "$0" && exec "$@"
      """;

  private static final String LIMITED = "ulimit -n \"$0\"; exec \"$@\"";

  /** Where MariaDB is unpacked below a person's folder. */
  private static final String HALF = "/.cache/bluewright/mariadb-11.4.5";

  private MachineFaults() {}

  /** Files enough for a trial, and not for as many clients as are expected. */
  static MachineFault fewClients() {
    return MachineFault.of("few clients may be connected", "MAC-015", NOTES.formatted("sqlite"))
        .behind("/bin/sh", "-ec", LIMITED, "900");
  }

  /**
   * All of them.
   *
   * @param folder where something may be made
   */
  static List<MachineFault> all(String folder) {
    var sqlite = NOTES.formatted("sqlite");
    var mariadb = NOTES.formatted("mariadb");
    var postgres = NOTES.formatted("postgresql");
    return List.of(
        MachineFault.of("Java has no compiler", "MAC-001", sqlite).with(NO_COMPILER),
        MachineFault.of("the disk is nearly full", "MAC-002", sqlite)
            .behind("unshare", "-Urm", "/bin/sh", "-ec", SMALL, folder + "/small")
            .with("-Djava.io.tmpdir=" + folder + "/small"),
        MachineFault.of("there is no folder for what is tried", "MAC-003", sqlite)
            .with("-Djava.io.tmpdir=" + folder + "/nowhere"),
        MachineFault.of("there is no folder for a database's server", "MAC-003", postgres)
            .with("-Duser.home=/dev/null"),
        MachineFault.of("PostgreSQL refuses root, who may become nobody else", "MAC-007", postgres)
            .behind("unshare", "-Ur")
            .where("PATH", folder + "/nowhere"),
        MachineFault.of("few files may be open", "MAC-014", sqlite)
            .behind("/bin/sh", "-ec", LIMITED, "200"),
        MachineFault.of("an administrator has no password", "MAC-009", PEOPLE)
            .where("ADMIN_LOGIN", "head@example.com"),
        MachineFault.of("a certificate has no key", "MAC-009", sqlite)
            .where("TLS_CERT", "cert.pem"),
        MachineFault.of("the provider of tokens does not answer", "MAC-013", OUTSIDERS)
            .where("OIDC_ISSUER", "http://localhost:9")
            .where("OIDC_AUDIENCE", "notes"),
        MachineFault.of("a database's server is there by half", "MAC-011", mariadb)
            .metBy(Level.INTEGRATION)
            .behind("/bin/sh", "-ec", "mkdir -p \"$0\"; exec \"$@\"", folder + HALF)
            .with("-Duser.home=" + folder));
  }
}
