package dev.bluewright.evaluator.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processor time of the processes that listen on a port of this machine, by {@code /proc}. What
 * they ask, such as a database, is not in it.
 *
 * <p>Thread safety: immutable.
 */
final class ProcessorTime {
  private static final String LISTENING = "0A";

  private final List<ProcessHandle> processes;

  private ProcessorTime(List<ProcessHandle> processes) {
    this.processes = processes;
  }

  /**
   * Of those that listen on the port of an address; of none where it is another machine's, or there
   * is no {@code /proc} to tell.
   */
  static ProcessorTime of(InetSocketAddress address) {
    var sockets = isOfThisMachine(address) ? sockets(address.getPort()) : Set.<String>of();
    return new ProcessorTime(
        sockets.isEmpty()
            ? List.of()
            : ProcessHandle.allProcesses().filter(each -> holds(each, sockets)).toList());
  }

  private static boolean isOfThisMachine(InetSocketAddress address) {
    try {
      var host = address.getAddress();
      return host.isLoopbackAddress()
          || host.isAnyLocalAddress()
          || NetworkInterface.getByInetAddress(host) != null;
    } catch (SocketException e) {
      return false;
    }
  }

  private static Set<String> sockets(int port) {
    return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
        .flatMap(file -> lines(Path.of(file)).stream())
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words.length > 9 && words[3].equals(LISTENING))
        .filter(words -> words[1].endsWith(":%04X".formatted(port)))
        .map(words -> "socket:[" + words[9] + "]")
        .collect(Collectors.toSet());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean holds(ProcessHandle process, Set<String> sockets) {
    try (var files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
      return anyLeadsTo(files, sockets);
    } catch (IOException e) {
      return false;
    }
  }

  /** None of a process that ends meanwhile. */
  static boolean anyLeadsTo(Stream<Path> files, Set<String> sockets) {
    try {
      return files.anyMatch(each -> leadsTo(each, sockets));
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static boolean leadsTo(Path link, Set<String> sockets) {
    try {
      return sockets.contains(Files.readSymbolicLink(link).toString());
    } catch (IOException e) {
      return false;
    }
  }

  /** What they have used so far, in seconds; empty where nobody is known to listen. */
  Optional<Double> seconds() {
    return processes.stream()
        .flatMap(each -> each.info().totalCpuDuration().stream())
        .reduce(Duration::plus)
        .map(all -> all.toMillis() / 1e3);
  }
}
