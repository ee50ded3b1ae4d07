package dev.bluewright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class GoldenProjectsTest {
  @ParameterizedTest
  @MethodSource("dev.bluewright.examples.GoldenProjects#names")
  void regeneratingChangesNoByte(String name) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      GoldenUpdate.write(name);
    }
    var generated = GoldenProjects.generated(name).texts();
    var committed = GoldenProjects.committed(name);

    assertThat(generated.keySet()).containsExactlyElementsOf(committed.keySet());
    generated.forEach((path, text) -> assertThat(text).as(path).isEqualTo(committed.get(path)));
  }

  @ParameterizedTest
  @MethodSource("dev.bluewright.examples.GoldenProjects#names")
  void generatedJavaIsFormatted(String name) throws FormatterException {
    for (var file : GoldenProjects.generated(name).files().values()) {
      if (file.path().endsWith(".java")) {
        assertThat(new Formatter().formatSource(file.text()))
            .as(file.path())
            .isEqualTo(file.text());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.bluewright.examples.GoldenProjects#names")
  void generatingTwiceGivesTheSameBytes(String name) {
    assertThat(GoldenProjects.generated(name)).isEqualTo(GoldenProjects.generated(name));
  }
}
