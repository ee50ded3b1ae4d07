package dev.bluewright.interpreter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.Assumption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything in a blueprint points at words of the text, or is among the assumptions. */
final class ProvenanceTest {
  private static final Interpreter INTERPRETER = new Interpreter();

  @ParameterizedTest
  @MethodSource("descriptions")
  void everyPartComesFromWordsOrIsAssumed(Path file) throws IOException {
    var read = INTERPRETER.interpret(Files.readString(file, UTF_8));
    var known = new ArrayList<String>();
    read.provenance().origins().forEach(origin -> known.add(origin.part()));
    read.assumptions().stream().map(Assumption::about).forEach(known::add);

    assertThat(known).containsAll(partsOf(read));
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void everySentenceStandsWhereItsRequirementSays(Path file) throws IOException {
    var read = INTERPRETER.interpret(Files.readString(file, UTF_8));
    var provenance = read.provenance();

    assertThat(provenance.sentences().stream().map(Provenance.SentencePlace::requirement))
        .containsExactlyElementsOf(read.requirements().stream().map(r -> r.id()).toList());
    for (var i = 1; i < provenance.sentences().size(); i++) {
      assertThat(provenance.sentences().get(i).span().start())
          .isGreaterThanOrEqualTo(provenance.sentences().get(i - 1).span().end());
    }
  }

  @Test
  void pointsAtTheWordsOfAField() {
    var provenance = INTERPRETER.interpret("Add cheeses with name and ripeness.").provenance();

    assertThat(
            provenance.origins().stream()
                .filter(origin -> origin.part().equals("Cheese.ripeness"))
                .map(origin -> provenance.words(origin.span())))
        .containsExactly("ripeness");
  }

  static Stream<Path> descriptions() throws IOException {
    try (var files = Files.list(Path.of("src/test/resources/descriptions"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    }
  }

  private static List<String> partsOf(Interpretation read) {
    var parts = new ArrayList<String>();
    for (var entity : read.blueprint().entities()) {
      parts.add(entity.name());
      entity.fields().forEach(field -> parts.add(entity.name() + "." + field.name()));
      entity.actions().forEach(action -> parts.add(entity.name() + "." + action.name()));
      entity.relations().forEach(relation -> parts.add(entity.name() + "." + relation.name()));
    }
    return parts;
  }
}
