package dev.bluewright.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.blueprint.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/snippets} holds a text and what is said about it. With {@code
 * -Dsnippets.write=true} what is said now is written, for a person to read and commit.
 */
final class SnippetTest {
  private static final Path SNIPPETS = Path.of("src/test/snippets");

  static List<Path> snippets() throws IOException {
    try (var folders = Files.list(SNIPPETS)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void saysWhatIsExpected(Path folder) throws IOException {
    var said = said(folder);
    var expected = folder.resolve("findings.txt");
    if (Boolean.getBoolean("snippets.write")) {
      Files.writeString(expected, said);
    }
    assertThat(said).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void isNamedAfterTheCodeItShows(Path folder) throws IOException {
    var name = folder.getFileName().toString();
    assertThat(said(folder))
        .satisfies(
            said -> {
              if (name.startsWith("valid-")) {
                assertThat(said).isEmpty();
              } else {
                assertThat(said).contains(" " + name.substring(0, "BLU-000".length()) + ":");
              }
            });
  }

  @Test
  void everyCodeHasASnippet() throws IOException {
    var shown = new TreeSet<String>();
    for (var folder : snippets()) {
      shown.add(folder.getFileName().toString().replaceAll("^(BLU-\\d{3}).*", "$1"));
    }
    shown.add(Code.TOO_LARGE.id()); // A text over 1 MiB is made by BlueprintReaderTest instead.
    assertThat(shown).containsAll(Arrays.stream(Code.values()).map(Code::id).toList());
  }

  private static String said(Path folder) throws IOException {
    var reading =
        BlueprintReader.read("input.yaml", Files.readString(folder.resolve("input.yaml")));
    return FindingText.plain().of(Stage.allFindings(reading));
  }
}
