package dev.bluewright.workbench.tier;

import dev.bluewright.validator.tier.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Installations of Bluewright that are broken. */
final class FrameworkFaults {
  private FrameworkFaults() {}

  static List<Fault> all() {
    return List.of(
        fault("a part of the runtime is gone", "FRA-001", without("bluewright-store-")),
        fault("the database's driver is gone", "FRA-001", without("sqlite-jdbc-")),
        fault("a library is cut off", "FRA-002", runtime -> cutOff(runtime, "slf4j-api-")),
        fault(
            "a part of the runtime is cut off",
            "FRA-002",
            runtime -> cutOff(runtime, "bluewright-http-")),
        fault("two versions of the runtime are mixed", "FRA-003", FrameworkFaults::mixed),
        fault("a part of the runtime is of an older build", "FRA-004", FrameworkFaults::older));
  }

  /** A fault in a copy of the runtime's folder. */
  private static Fault fault(String what, String code, UnaryOperator<Path> breaking) {
    return Fault.of(what, Level.FRAMEWORK, code, "", Sound.chores())
        .asked(runtime -> Sound.request(breaking.apply(runtime), Level.FRAMEWORK));
  }

  private static UnaryOperator<Path> without(String name) {
    return runtime -> {
      jar(runtime, name).toFile().delete();
      return runtime;
    };
  }

  private static Path cutOff(Path runtime, String name) {
    var jar = jar(runtime, name);
    try {
      Files.delete(jar);
      Files.writeString(jar, "half");
      return runtime;
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  private static Path mixed(Path runtime) {
    try {
      Files.copy(jar(runtime, "bluewright-http-"), runtime.resolve("bluewright-http-0.0.9.jar"));
      return runtime;
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  /** A build before there were controllers. */
  private static Path older(Path runtime) {
    try (var jar = FileSystems.newFileSystem(jar(runtime, "bluewright-http-"))) {
      Files.delete(jar.getPath("dev/bluewright/http/Controller.class"));
      return runtime;
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  private static Path jar(Path runtime, String name) {
    try (Stream<Path> all = Files.list(runtime)) {
      return all.filter(each -> each.getFileName().toString().startsWith(name))
          .findFirst()
          .orElseThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
