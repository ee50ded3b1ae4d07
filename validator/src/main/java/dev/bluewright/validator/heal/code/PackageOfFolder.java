package dev.bluewright.validator.heal.code;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.heal.Healer;
import dev.bluewright.validator.heal.Healing;
import dev.bluewright.validator.heal.Healing.Sureness;
import dev.bluewright.validator.tier.Candidate;
import java.util.Map;
import java.util.Optional;

/** Names the package of the folder that a file is in. */
final class PackageOfFolder implements Healer {
  private static final String SOURCES = "src/main/java/";

  @Override
  public Optional<Healing> heal(Candidate candidate, Finding finding) {
    return CompileError.is(finding)
        ? candidate.files().entrySet().stream()
            .filter(file -> file.getKey().startsWith(SOURCES) && file.getKey().endsWith(".java"))
            .filter(file -> isAbout(finding, file.getKey()))
            .flatMap(file -> healed(file).stream())
            .findFirst()
        : Optional.empty();
  }

  /** Whether a finding is in the file, or misses the class that the file is named after. */
  private static boolean isAbout(Finding finding, String file) {
    var name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length());
    return finding.place().file().equals(file)
        || finding.message().matches(".*\\bclass " + name + "\\b.*");
  }

  private static Optional<Healing> healed(Map.Entry<String, String> file) {
    var wanted = packageOf(file.getKey());
    return JavaFile.parse(file.getValue())
        .filter(java -> !wanted.isEmpty() && !java.packageName().equals(wanted))
        .map(java -> named(java, wanted))
        .map(
            after ->
                new Healing(
                    "package-of-folder",
                    file.getKey(),
                    after,
                    "A class belongs to the package that its folder is named after.",
                    Sureness.LIKELY));
  }

  private static String packageOf(String file) {
    int end = file.lastIndexOf('/');
    return end < SOURCES.length() ? "" : file.substring(SOURCES.length(), end).replace('/', '.');
  }

  private static String named(JavaFile java, String wanted) {
    var line = "package " + wanted + ";";
    return java.unit()
        .getPackageDeclaration()
        .flatMap(each -> each.getRange())
        .map(range -> java.replaced(range, line))
        .orElseGet(() -> line + "\n\n" + java.text());
  }
}
