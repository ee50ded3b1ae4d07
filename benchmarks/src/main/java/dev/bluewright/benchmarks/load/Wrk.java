package dev.bluewright.benchmarks.load;

import dev.bluewright.benchmarks.process.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Runs wrk with two threads. Thread safety: safe. */
public final class Wrk {
  private final Path directory;
  private final String ids;

  private Wrk(Path directory, String ids) {
    this.directory = directory;
    this.ids = ids;
  }

  /** Puts wrk's script into a folder that also holds {@code ids.txt}. */
  public static Wrk in(Path directory) throws IOException {
    return in(directory, "ids.txt");
  }

  /** Puts wrk's script into a folder that also holds a file of ids. */
  public static Wrk in(Path directory, String ids) throws IOException {
    try (var script = Objects.requireNonNull(Wrk.class.getResourceAsStream("load.lua"))) {
      Files.write(directory.resolve("load.lua"), script.readAllBytes());
    }
    return new Wrk(directory, ids);
  }

  /** Sends the requests of a case to an address for some seconds. */
  public Measurement run(String address, String script, int connections, int seconds)
      throws InterruptedException {
    var output =
        Shell.run(
            directory,
            List.of(
                "wrk",
                "--threads=2",
                "--connections=" + connections,
                "--duration=" + seconds,
                "--script=load.lua",
                address,
                "--",
                script,
                ids));
    var numbers =
        output
            .lines()
            .filter(line -> line.startsWith("result "))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("wrk printed no result:\n" + output))
            .split(" ", -1);
    var requests = Double.parseDouble(numbers[1]);
    var microseconds = Double.parseDouble(numbers[2]);
    return new Measurement(
        requests * 1e6 / microseconds,
        Long.parseLong(numbers[3]) / 1000.0,
        Long.parseLong(numbers[4]) / 1000.0,
        Long.parseLong(numbers[5]),
        Long.parseLong(numbers[6]) + Long.parseLong(numbers[7]),
        Long.parseLong(numbers[8]));
  }
}
