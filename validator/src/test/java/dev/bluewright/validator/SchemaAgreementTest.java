package dev.bluewright.validator;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.blueprint.BlueprintSchema;
import dev.bluewright.blueprint.BlueprintWriter;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.yaml.Node;
import dev.bluewright.blueprint.yaml.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reader and the catalog accept, the published JSON Schema accepts, and no more. */
final class SchemaAgreementTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(BlueprintSchema.json());

  /** What a JSON Schema cannot say. */
  private static final Set<String> BEYOND_A_SCHEMA = ids(Code.DUPLICATE_KEY, Code.PATTERN);

  /** What the catalog refuses and the schema says as well. */
  private static final Set<String> OF_THE_CATALOG =
      ids(
          Code.COMPONENT_TYPE,
          Code.UNKNOWN_CONFIGURATION,
          Code.MISSING_CONFIGURATION,
          Code.CONFIGURATION_VALUE);

  static List<Path> readableSnippets() throws IOException {
    return SnippetTest.snippets().stream()
        .filter(folder -> YamlTree.read(text(folder)).root().isPresent())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("readableSnippets")
  void agrees(Path folder) {
    var errors = errors(text(folder));
    var reading = BlueprintReader.read(text(folder));
    boolean refused =
        Stream.concat(
                Stage.SCHEMA.findings(reading).stream()
                    .map(Finding::code)
                    .filter(code -> !BEYOND_A_SCHEMA.contains(code)),
                Stage.CATALOG.findings(reading).stream()
                    .map(Finding::code)
                    .filter(OF_THE_CATALOG::contains))
            .findAny()
            .isPresent();

    assertThat(!errors.isEmpty()).as(errors.toString()).isEqualTo(refused);
  }

  @Test
  void acceptsBothFormsOfEveryValidSnippet() throws IOException {
    for (var folder : SnippetTest.snippets()) {
      var reading = BlueprintReader.read(text(folder));
      if (reading.blueprint().isPresent() && folder.getFileName().toString().startsWith("valid")) {
        var blueprint = reading.blueprint().get();
        assertThat(errors(BlueprintWriter.write(blueprint))).isEmpty();
        assertThat(errors(BlueprintWriter.writeExpanded(blueprint))).isEmpty();
      }
    }
  }

  private static List<String> errors(String yaml) {
    var root = YamlTree.read(yaml).root().orElseThrow();
    return SCHEMA.validate(json(root), InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static String json(Node node) {
    return switch (node) {
      case Node.Sequence sequence ->
          sequence.items().stream()
              .map(SchemaAgreementTest::json)
              .collect(Collectors.joining(",", "[", "]"));
      case Node.Mapping mapping ->
          mapping.entries().stream()
              .map(entry -> quoted(entry.key().text()) + ":" + json(entry.value()))
              .collect(Collectors.joining(",", "{", "}"));
      case Node.Scalar scalar when scalar.isEmpty() -> "null";
      case Node.Scalar scalar
          when scalar.plain()
              && scalar.text().matches("true|false|-?(0|[1-9][0-9]*)(\\.[0-9]+)?") ->
          scalar.text();
      case Node.Scalar scalar -> quoted(scalar.text());
    };
  }

  private static String quoted(String text) {
    var escaped =
        text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t");
    return "\"" + escaped + "\"";
  }

  private static String text(Path folder) {
    try {
      return Files.readString(folder.resolve("input.yaml"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<String> ids(Code... codes) {
    return Stream.of(codes).map(Code::id).collect(Collectors.toSet());
  }
}
