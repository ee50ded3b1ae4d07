package dev.bluewright.workbench.command;

import dev.bluewright.evaluator.load.LoadPlan;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** How a system is loaded while it is judged. */
final class LoadOptions {
  private static final LoadPlan USUAL = LoadPlan.USUAL;

  @Option(
      names = "--load",
      description = "Loads the system too, and finds how many requests a second it bears.")
  private boolean load;

  @Option(
      names = "--load-anyway",
      description = "Loads a system that is not on this machine; its owner must have agreed.")
  private boolean anyway;

  @Option(
      names = "--load-target",
      paramLabel = "MS",
      description = "What the 99th percentile of latencies may be; 100 unless set.")
  private int target = USUAL.targetMillis();

  @Option(
      names = "--load-mix",
      paramLabel = "CREATE,READ,LIST",
      split = ",",
      description = "The shares of operations in percent; 10,60,30 unless set.")
  private List<Integer> mix = List.of(10, 60, 30);

  @Option(
      names = "--load-clients",
      paramLabel = "N",
      split = ",",
      description = "How many clients send at once; 100,500,1000 unless set.")
  private List<Integer> clients = USUAL.clients();

  @Option(
      names = "--load-step",
      paramLabel = "SECONDS",
      description = "How long each step takes; 5 unless set.")
  private int step = USUAL.stepMillis() / 1000;

  @Option(
      names = "--load-soak",
      paramLabel = "SECONDS",
      description = "How long the soak takes; 30 unless set.")
  private int soak = USUAL.soakMillis() / 1000;

  @Option(
      names = "--machine-cost",
      paramLabel = "PER_HOUR",
      description = "What the machine of the system costs, for the cost of a request.")
  private @Nullable Double machineCost;

  /**
   * The plan; empty where no load is wanted.
   *
   * @param given all that was given
   * @throws WorkbenchException an option is out of range or of no use, or the system is on another
   *     machine
   */
  Optional<LoadPlan> plan(URI url, ParseResult given) {
    if (!load) {
      Consent.refuseAlone(given, Set.of("--load-", "--machine-cost"), "--load");
      return Optional.empty();
    }
    require("http".equals(url.getScheme()), "A load is sent over plain http alone.");
    Consent.require(url, anyway, "A load can put a system out of service", "--load-anyway");
    require(target > 0, "--load-target is at least 1.");
    require(isTime(step) && isTime(soak), "Steps and soak take from 1 to 86400 seconds.");
    require(
        mix.size() == 3
            && mix.stream().allMatch(each -> each >= 0)
            && mix.stream().mapToInt(Integer::intValue).sum() == 100,
        "--load-mix has three shares that sum up to 100, such as 10,60,30.");
    require(
        !clients.isEmpty() && clients.stream().allMatch(each -> each > 0 && each <= 10_000),
        "--load-clients are from 1 to 10000.");
    require(machineCost == null || machineCost >= 0, "--machine-cost is not below zero.");
    return Optional.of(
        new LoadPlan(
            new LoadPlan.Mix(mix.get(0), mix.get(1), mix.get(2)),
            clients,
            step * 1000,
            soak * 1000,
            USUAL.soakShare(),
            target,
            USUAL.mostFailed(),
            USUAL.patienceMillis(),
            Optional.ofNullable(machineCost)));
  }

  private static boolean isTime(int seconds) {
    return seconds > 0 && seconds <= 86_400;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new WorkbenchException(ExitCode.FINDINGS, otherwise);
    }
  }
}
