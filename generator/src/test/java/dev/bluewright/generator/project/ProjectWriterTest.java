package dev.bluewright.generator.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class ProjectWriterTest {
  @TempDir Path folder;

  @Test
  void writesEveryFileIntoANewFolder() throws IOException {
    var target = folder.resolve("new/shop");

    var writing = ProjectWriter.write(project("shop", "one"), target);

    assertThat(writing.isDone()).isTrue();
    assertThat(target.resolve("src/A.java")).hasContent("one");
    assertThat(target.resolve("mvnw")).isExecutable();
    assertThat(folder.resolve("new").toFile().list()).containsExactly("shop");
  }

  @Test
  void touchesNothingWhenNothingChanged() {
    var target = folder.resolve("shop");
    ProjectWriter.write(project("shop", "one"), target);

    assertThat(ProjectWriter.write(project("shop", "one"), target).written()).isEmpty();
  }

  @Test
  void replacesOnlyWhatChangedAndKeepsWhatIsYours() throws IOException {
    var target = folder.resolve("shop");
    ProjectWriter.write(project("shop", "one"), target);
    Files.writeString(target.resolve("Mine.java"), "my own logic");

    var writing = ProjectWriter.write(project("shop", "two"), target);

    assertThat(writing.written())
        .containsExactly(".bluewright/base/src/A.java", ".bluewright/lock.json", "src/A.java");
    assertThat(target.resolve("Mine.java")).hasContent("my own logic");
  }

  @Test
  void refusesToChangeAFileThatWasEdited() throws IOException {
    var target = folder.resolve("shop");
    ProjectWriter.write(project("shop", "one"), target);
    Files.writeString(target.resolve("src/A.java"), "edited");

    var writing = ProjectWriter.write(project("shop", "two"), target);

    assertThat(writing.findings()).extracting("code").containsExactly("GEN-012");
    assertThat(target.resolve("src/A.java")).hasContent("edited");
  }

  @Test
  void refusesAFolderThatHoldsSomethingElse() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");

    var writing = ProjectWriter.write(project("shop", "one"), folder);

    assertThat(writing.findings()).extracting("code").containsExactly("GEN-010");
    assertThat(folder.toFile().list()).containsExactly("notes.txt");
  }

  @Test
  void refusesAFolderThatHoldsAnotherSystem() {
    ProjectWriter.write(project("shop", "one"), folder.resolve("x"));

    var writing = ProjectWriter.write(project("library", "one"), folder.resolve("x"));

    assertThat(writing.findings()).extracting("code").containsExactly("GEN-011");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysWhyAFolderCannotBeWritten() {
    var writing = ProjectWriter.write(project("shop", "one"), Path.of("/sys/kernel/shop"));

    assertThat(writing.isDone()).isFalse();
    assertThat(writing.findings()).extracting("code").containsAnyOf("GEN-013", "GEN-014");
  }

  private static Project project(String name, String content) {
    var files = new TreeMap<String, ProjectFile>();
    files.put("src/A.java", ProjectFile.generated("src/A.java", content));
    files.put("mvnw", ProjectFile.executable("mvnw", "#!/bin/sh\n"));
    files.put("Mine.java", ProjectFile.yours("Mine.java", "yours"));
    return Project.locked(name, "blueprint", files);
  }
}
