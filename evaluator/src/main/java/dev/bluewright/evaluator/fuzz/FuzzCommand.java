package dev.bluewright.evaluator.fuzz;

import java.net.URI;

/** Fuzzes a running system: {@code URL [REQUESTS [SEED]]}; ends with 1 when an answer was wrong. */
public final class FuzzCommand {
  private FuzzCommand() {}

  /** Sends 10,000 requests with seed 1 unless told otherwise. */
  public static void main(String[] arguments) throws InterruptedException {
    var requests = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    var seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    var report = Fuzzer.of(URI.create(arguments[0]), seed).run(requests);
    System.out.print(report.text());
    System.exit(report.faults().isEmpty() ? 0 : 1);
  }
}
