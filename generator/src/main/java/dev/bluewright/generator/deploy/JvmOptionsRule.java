package dev.bluewright.generator.deploy;

import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.plan.HeapPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Template;
import java.util.List;

/** The options of the JVM, in one place for the image, the command line and whoever starts it. */
public final class JvmOptionsRule implements ProjectRule {
  /** Where they are in a project. */
  public static final String FILE = "deploy/jvm.options";

  private static final String OPTIONS =
      """
      # From `system` of blueprint.yaml. Give them to java: java @deploy/jvm.options -jar …
      -XX:+UseSerialGC
      -XX:+UseCompactObjectHeaders
      # Make it larger where bodies are large, or many are on their way at the same time.
      -Xmx«heap»m
      # A start shares its cores with the compiler, so compile later; full speed comes seconds later.
      -XX:CompileThresholdScaling=3
      # SQLite's driver calls native code.
      --enable-native-access=ALL-UNNAMED
      # A library of the rules' expressions reads memory by sun.misc.Unsafe.
      --sun-misc-unsafe-memory-access=allow
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    var heap = HeapPlan.of(system.blueprint()).heap();
    return List.of(
        ProjectFile.generated(
            FILE, Template.of(OPTIONS).with("heap", String.valueOf(heap)).text()));
  }
}
