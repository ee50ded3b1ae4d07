package dev.bluewright.workbench.tier;

import static dev.bluewright.workbench.tier.MachineTier.machine;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.bluewright.blueprint.Finding;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/** How many files may be open at once; each client that is connected is one. Stateless. */
final class FileNeeds {
  /** Compiling a project with the jars that it runs with takes some 250. */
  private static final long LEAST = 400;

  /** A service that nobody is connected to holds some 110. */
  private static final long OF_SERVICE = 150;

  /** The clients that a service is expected to bear, as the outside judge sends them. */
  private static final long CLIENTS = 1_000;

  private FileNeeds() {}

  /** What is too few; Java has raised the limit as far as it may. */
  static Optional<Finding> finding() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? finding(unix.getMaxFileDescriptorCount())
        : Optional.empty();
  }

  private static Optional<Finding> finding(long most) {
    var hint = "Raise the hard limit, such as by ulimit -n 20000.";
    if (most < LEAST) {
      return Optional.of(
          machine(
              Problem.FILES,
              "Only %d files may be open at once, and a trial needs %d.".formatted(most, LEAST),
              hint));
    }
    return most >= OF_SERVICE + CLIENTS
        ? Optional.empty()
        : Optional.of(
            machine(
                Problem.CLIENTS,
                "Only %d files may be open at once, so that a service takes about %d clients."
                    .formatted(most, most - OF_SERVICE),
                hint));
  }
}
