package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.validator.tier.Tier;
import dev.bluewright.workbench.WorkbenchException;
import java.util.ArrayList;
import java.util.List;

/**
 * A tier that runs a system, which leaves nothing behind. Where it finds errors, the machine is
 * looked at again: what became of it meanwhile, such as a port that was taken or a database that is
 * gone, is told in their place.
 *
 * @param tier what runs the system
 * @param machine what looks at the machine
 */
record OnSoundMachine(Tier tier, Tier machine, Trial trial) implements Tier {

  @Override
  public Level level() {
    return tier.level();
  }

  @Override
  public List<Finding> findings(Candidate candidate) {
    var findings = new ArrayList<>(tier.findings(candidate));
    try {
      trial.forget();
    } catch (WorkbenchException gone) {
      findings.add(Trial.why(candidate, gone));
    }
    if (findings.stream().noneMatch(Finding::isError)) {
      return findings;
    }
    var lacking = machine.findings(candidate).stream().filter(Finding::isError).toList();
    return lacking.isEmpty() ? findings : lacking;
  }
}
