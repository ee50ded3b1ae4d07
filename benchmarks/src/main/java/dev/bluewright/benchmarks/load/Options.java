package dev.bluewright.benchmarks.load;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What a comparison is asked for.
 *
 * @param rounds how often each subject is measured in each case; 3 unless set
 * @param seconds how long one measurement takes; 8 unless set
 * @param connections HTTP connections; 128, then 512 unless set
 * @param output folder of the reports; {@code benchmarks/results} unless set
 * @param generated whether the generated service takes part; true unless set
 */
record Options(int rounds, int seconds, List<Integer> connections, Path output, boolean generated) {

  /** Reads {@code --rounds=N --seconds=N --connections=N,N --output=DIR --peers-only}. */
  static Options parse(String... arguments) {
    var options = new Options(3, 8, List.of(128, 512), Path.of("benchmarks/results"), true);
    for (var argument : arguments) {
      options = options.with(argument);
    }
    return options;
  }

  private Options with(String argument) {
    var parts = argument.split("=", 2);
    return switch (parts[0]) {
      case "--rounds" ->
          new Options(Integer.parseInt(parts[1]), seconds, connections, output, generated);
      case "--seconds" ->
          new Options(rounds, Integer.parseInt(parts[1]), connections, output, generated);
      case "--connections" -> new Options(rounds, seconds, numbers(parts[1]), output, generated);
      case "--output" -> new Options(rounds, seconds, connections, Path.of(parts[1]), generated);
      case "--peers-only" -> new Options(rounds, seconds, connections, output, false);
      default -> throw new IllegalArgumentException("unknown option " + argument);
    };
  }

  private static List<Integer> numbers(String text) {
    return Arrays.stream(text.split(",", -1)).map(Integer::parseInt).toList();
  }
}
