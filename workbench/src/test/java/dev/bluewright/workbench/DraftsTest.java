package dev.bluewright.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.blueprint.BlueprintWriter;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.generator.Generator;
import dev.bluewright.generator.GeneratorOptions;
import dev.bluewright.interpreter.Interpreter;
import dev.bluewright.validator.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is drafted from a description has no findings, whatever its sentences say together. */
final class DraftsTest {
  private static final Interpreter INTERPRETER = new Interpreter();
  private static final int MIXTURES = 60;

  static Stream<String> mixtures() {
    var texts = snippets();
    var random = new Random(25);
    return IntStream.range(0, MIXTURES)
        .mapToObj(
            _ ->
                random
                    .ints(3 + random.nextInt(6), 0, texts.size())
                    .mapToObj(texts::get)
                    .reduce("", (one, other) -> one + "\n\n" + other));
  }

  @ParameterizedTest
  @MethodSource("mixtures")
  void isValidWhicheverSentencesStandTogether(String text) {
    assertThat(errors(draft(text))).isEmpty();
  }

  @Test
  void takesTwoSpellingsOfANameForOneThing() {
    var draft = draft("Create a to-do with a title. List all todos. Users can delete a ToDo.");

    assertThat(draft.entities()).extracting(EntityModel::name).hasSize(1);
    assertThat(errors(draft)).isEmpty();
  }

  @Test
  void tiesTwoPeopleAndNoThird() {
    var draft =
        draft(
            """
            - Members can sign up and log in.
            - Members can send connection requests to other members.
            - Members can accept or decline connection requests.
            - The Connection class represents a connection between two members, containing the member and the connection date.
            """);

    assertThat(draft.accounts()).isPresent();
    assertThat(errors(draft)).isEmpty();
  }

  @Test
  void keepsWhatEveryServiceAnswersItself() {
    var draft = draft("Create docs with a title. Create metrics with a value. List all docs.");

    assertThat(draft.entities())
        .filteredOn(entity -> entity.name().equals("Doc"))
        .singleElement()
        .satisfies(entity -> assertThat(entity.path()).contains("doc-records"));
    assertThat(errors(draft)).isEmpty();
  }

  private static Blueprint draft(String text) {
    return INTERPRETER.interpret(text).blueprint();
  }

  private static List<Finding> errors(Blueprint draft) {
    if (draft.entities().isEmpty()) {
      return List.of();
    }
    var yaml = BlueprintWriter.write(draft);
    var reading = BlueprintReader.read("blueprint.yaml", yaml);
    var findings = new ArrayList<>(Stage.allFindings(reading));
    reading
        .blueprint()
        .ifPresent(
            blueprint ->
                findings.addAll(
                    Generator.generate(blueprint, GeneratorOptions.of(yaml, reading.places()))
                        .findings()));
    return findings.stream().filter(Finding::isError).toList();
  }

  /** The texts of which the interpreter's rules are tested. */
  private static List<String> snippets() {
    var rules = Path.of("../interpreter/src/test/resources/rules");
    try (var files = Files.walk(rules)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(DraftsTest::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path snippet) {
    try {
      return Files.readString(snippet).replaceFirst("(?s)\n----\n.*", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
