package dev.bluewright.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script that looks for a JDK, in an environment that holds nothing. */
final class FindJdkTest {
  @TempDir Path folder;

  @Test
  void asksNothingOfTheEnvironment() throws Exception {
    assertThat(found(Map.of())).isNotEqualTo(folder.toString());
  }

  @Test
  void takesTheJdkOfJavaHome() throws Exception {
    String running = System.getProperty("java.home");

    assertThat(found(Map.of("JAVA_HOME", running))).isEqualTo(running);
  }

  @Test
  void passesByAJdkThatIsTooOld() throws Exception {
    String running = System.getProperty("java.home");
    jdk("17.0.1");

    assertThat(found(Map.of("BLUEWRIGHT_JDK", folder.toString(), "JAVA_HOME", running)))
        .isEqualTo(running);
  }

  @Test
  void takesANewerJdkThatIsNamedFirst() throws Exception {
    jdk("26.0.2");

    assertThat(found(Map.of("BLUEWRIGHT_JDK", folder.toString()))).isEqualTo(folder.toString());
  }

  private void jdk(String version) throws IOException {
    Files.createDirectories(folder.resolve("bin"));
    Path compiler = Files.writeString(folder.resolve("bin/javac"), "#!/bin/sh\n");
    assertThat(compiler.toFile().setExecutable(true)).isTrue();
    Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private static String found(Map<String, String> environment) throws Exception {
    String script = Home.folder().resolve(".mvn/find-jdk.sh").toString();
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-euc", ". \"$0\"; printf %s \"$JDK25_HOME\"", script)
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(words).isZero();
    return words;
  }
}
