package dev.bluewright.workbench;

import java.nio.file.Path;

/** The folder that Bluewright itself lives in: the launcher names it. */
public final class Home {
  private Home() {}

  /** The folder with the launcher and the Maven wrapper. */
  public static Path folder() {
    String named = System.getProperty("bluewright.home");
    if (named == null) {
      throw new WorkbenchException(
          ExitCode.OWN_FAULT, "bluewright.home is not set: start Bluewright by ./bluewright.");
    }
    return Path.of(named).toAbsolutePath().normalize();
  }
}
