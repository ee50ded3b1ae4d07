package dev.bluewright.generator;

import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import java.util.List;

/**
 * One feature of generated projects, and all the files that it needs.
 *
 * <p>A rule is a function of the plan alone: no clock, no disk, no order of a hash map. Thread
 * safety: immutable.
 */
@FunctionalInterface
public interface ProjectRule {

  /** The files of the feature; none when the system does not have it. */
  List<ProjectFile> files(SystemPlan system);
}
