package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.generator.plan.Planner;
import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.tier.EntityInputs.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives generated inputs to the code of every entity and of its actions, in a process of its own
 * and without a database: what the blueprint allows is taken and shown as it was given, what it
 * does not allow is refused, no hook fails, and every expression can be calculated.
 *
 * @param process where the project's classes are
 */
record InputTrial(TrialProcess process, Candidate candidate) {
  private static final String CHECK = "dev.bluewright.http.InputCheck";
  private static final String MARK = "input\t";

  List<Finding> findings(Blueprint blueprint) {
    var system = Planner.plan(blueprint, "");
    var verdicts = new LinkedHashMap<String, InputVerdicts>();
    var arguments = new ArrayList<String>();
    for (var entity : system.entities()) {
      var inputs = EntityInputs.of(system, entity);
      if (!inputs.isEmpty()) {
        var record = system.packageName() + "." + entity.className();
        verdicts.put(
            record,
            new InputVerdicts(candidate, entity, system.mainFile(entity.className()), inputs));
        arguments.addAll(List.of(record, record + "Behavior", written(inputs).toString()));
      }
    }
    return arguments.isEmpty() ? List.of() : findings(arguments, verdicts);
  }

  private List<Finding> findings(List<String> arguments, Map<String, InputVerdicts> verdicts) {
    var ended = process.run(CHECK, arguments);
    ended
        .words()
        .lines()
        .filter(line -> line.startsWith(MARK))
        .map(line -> line.split("\t", 5))
        .forEach(
            parts ->
                Optional.ofNullable(verdicts.get(parts[1]))
                    .ifPresent(each -> each.heard(Integer.parseInt(parts[2]), parts[3], parts[4])));
    if (ended.exitCode().orElse(-1) != 0) {
      verdicts.values().stream()
          .filter(each -> !each.complete())
          .findFirst()
          .ifPresent(each -> each.broken(ended));
    }
    return verdicts.values().stream().flatMap(each -> each.findings().stream()).toList();
  }

  /** A line an input: its action, then names and values in JSON, with tabs between them. */
  private Path written(List<Input> inputs) {
    try {
      var file = Files.createTempFile(process.project().resolve(".bluewright"), "inputs", ".txt");
      return Files.write(file, inputs.stream().map(InputTrial::line).toList());
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "The inputs cannot be written: " + failure, failure);
    }
  }

  private static String line(Input input) {
    var words = new ArrayList<>(List.of(input.action()));
    input.members().forEach((name, json) -> words.addAll(List.of(name, json)));
    return String.join("\t", words);
  }
}
