package dev.bluewright.workbench.command;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Json;
import dev.bluewright.workbench.Terminal;
import dev.bluewright.workbench.doctor.Checkup;
import dev.bluewright.workbench.doctor.Checkup.Check;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at the machine: all that a system needs, in one report. */
@Command(
    name = "doctor",
    description = "Checks what this machine has and lacks.",
    mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "One JSON document on standard output.")
  private boolean json;

  @Override
  public Integer call() {
    List<Check> checks = Checkup.of(java.nio.file.Path.of(""));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.text(Map.of("checks", checks)));
    } else {
      checks.forEach(check -> out.println(line(check)));
    }
    boolean well = checks.stream().allMatch(Check::well);
    return (well ? ExitCode.DONE : ExitCode.MACHINE).code();
  }

  private static String line(Check check) {
    String mark = check.well() ? "@|green ok|@     " : "@|red lacks|@  ";
    return Terminal.OUTPUT.colours().string(mark) + check.about() + ": " + check.says();
  }
}
