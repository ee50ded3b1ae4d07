package dev.bluewright.generator.deploy;

import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import java.util.List;

/** The options of the JVM, in one place for the image, the command line and whoever starts it. */
public final class JvmOptionsRule implements ProjectRule {
  private static final String OPTIONS =
      """
      # From `system` of blueprint.yaml. Give them to java: java @deploy/jvm.options -jar …
      -XX:+UseSerialGC
      -XX:+UseCompactObjectHeaders
      # Make it larger where bodies are large, or many are on their way at the same time.
      -Xmx128m
      # A start shares its cores with the compiler, so compile later; full speed comes seconds later.
      -XX:CompileThresholdScaling=3
      # SQLite's driver calls native code.
      --enable-native-access=ALL-UNNAMED
      # A library of the rules' expressions reads memory by sun.misc.Unsafe.
      --sun-misc-unsafe-memory-access=allow
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    return List.of(ProjectFile.generated("deploy/jvm.options", OPTIONS));
  }
}
