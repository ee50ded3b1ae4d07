package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.Stage;
import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.validator.tier.Tier;
import dev.bluewright.workbench.service.ProjectCompiler;
import java.util.ArrayList;
import java.util.List;

/**
 * Each part by itself: the blueprint against schema, catalog and itself; then all code, generated
 * and written by hand, through the compiler with every lint; then the hooks of each behaviour, and
 * generated inputs.
 */
final class ComponentTier implements Tier {
  private final Trial trial;

  ComponentTier(Trial trial) {
    this.trial = trial;
  }

  @Override
  public Level level() {
    return Level.COMPONENT;
  }

  @Override
  public List<Finding> findings(Candidate candidate) {
    var findings = new ArrayList<>(Stage.allFindings(candidate.reading()));
    if (failed(findings)) {
      return findings;
    }
    var generation = Trial.generated(candidate);
    findings.addAll(generation.findings());
    if (failed(findings)) {
      return findings;
    }
    findings.addAll(trial.write(candidate, generation.project().orElseThrow()));
    if (!failed(findings)) {
      findings.addAll(EditedFiles.findings(candidate, generation.project().orElseThrow()));
      findings.addAll(code(candidate));
    }
    return findings;
  }

  private List<Finding> code(Candidate candidate) {
    var runtime = trial.request().runtime();
    var compilation = ProjectCompiler.linted(trial.project(), runtime);
    var findings =
        new ArrayList<>(
            CompilerFindings.of(
                compilation.said(), trial.project(), Trial.overlay(candidate).keySet()));
    if (compilation.done()) {
      trial.compiled(compilation.classes());
      var process = new TrialProcess(trial.project(), compilation.classes(), runtime);
      var blueprint = candidate.reading().blueprint().orElseThrow();
      findings.addAll(new HookTrial(process).findings(blueprint));
      if (!failed(findings)) {
        findings.addAll(new InputTrial(process, candidate).findings(blueprint));
      }
    } else if (!failed(findings)) {
      findings.add(
          Problem.NOT_COMPILED.in("src/main/java", "The compiler gave up without a word.", ""));
    }
    return findings;
  }

  private static boolean failed(List<Finding> findings) {
    return findings.stream().anyMatch(Finding::isError);
  }
}
