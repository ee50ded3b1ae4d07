package dev.bluewright.workbench.database;

import com.sun.security.auth.module.UnixSystem;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom a server runs as that refuses to run as root.
 *
 * @param prefix goes before the server's own command; empty where this process is not root
 * @param owner whose the server's data has to be; empty, whoever made it
 */
record ServerAccount(List<String> prefix, String owner) {
  /** Nobody in particular: this process's own account. */
  static final ServerAccount OWN = new ServerAccount(List.of(), "");

  /** In a user namespace of its own, in which root outside is nobody inside. */
  static final ServerAccount NAMESPACE = new ServerAccount(List.of("unshare", "-U"), "root");

  /**
   * As nobody, who keeps one right of root's: to reach the project's folder and the binaries, which
   * may be below folders that only root can enter. Without {@code no_setuid_fixup}, {@code
   * access(2)} would not heed that right.
   */
  static final ServerAccount NOBODY =
      new ServerAccount(
          List.of(
              "setpriv",
              "--reuid=nobody",
              "--regid=65534",
              "--clear-groups",
              "--bounding-set=-all,+dac_override",
              "--inh-caps=-all,+dac_override",
              "--ambient-caps=-all,+dac_override",
              "--securebits=+no_setuid_fixup"),
          "nobody");

  private static final List<ServerAccount> FOR_ROOT = List.of(NAMESPACE, NOBODY);

  ServerAccount {
    prefix = List.copyOf(prefix);
  }

  /**
   * The first that this machine allows.
   *
   * @param home the folder with PostgreSQL's {@code bin}
   * @throws WorkbenchException exit code 4, this process is root and none is allowed
   */
  static ServerAccount forPostgres(Path home) {
    return isRoot() ? firstOf(FOR_ROOT, home) : OWN;
  }

  /** Whether there is an account for a server that refuses root. */
  static boolean allowed() {
    return !isRoot()
        || FOR_ROOT.stream()
            .anyMatch(account -> ServerFolder.runs(account.command(List.of("true"))));
  }

  static ServerAccount firstOf(List<ServerAccount> accounts, Path home) {
    return accounts.stream()
        .filter(account -> account.runs(home))
        .findFirst()
        .orElseThrow(ServerAccount::none);
  }

  static boolean isRoot() {
    return new UnixSystem().getUid() == 0;
  }

  private static WorkbenchException none() {
    return new WorkbenchException(
        ExitCode.MACHINE,
        "PostgreSQL refuses to run as root, and this machine allows neither a user namespace"
            + " (unshare -U) nor another account (setpriv). Run Bluewright as a user that is not"
            + " root, allow one of the two (both are in util-linux), or give a running server with"
            + " --database-url.");
  }

  /** Whether PostgreSQL's set-up finds all that it needs as this account; it writes nothing. */
  boolean runs(Path home) {
    String setUp = home.resolve("bin/initdb").toString();
    return ServerFolder.runs(command(List.of(setUp, "--show", "--pgdata=" + home.resolve("none"))));
  }

  List<String> command(List<String> command) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(command);
    return all;
  }

  /** Makes data this account's, where another account ran the server before. */
  void own(Path data) {
    if (owner.isEmpty()) {
      return;
    }
    try {
      UserPrincipal principal =
          data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
      if (!principal.equals(Files.getOwner(data))) {
        give(data, principal);
      }
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "Cannot give " + data + " to " + owner + ": " + failure, failure);
    }
  }

  private static void give(Path data, UserPrincipal principal) throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      for (Path path : all.toList()) {
        Files.setAttribute(path, "posix:owner", principal, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }
}
