package dev.bluewright.evaluator.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NodeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"#/a", "#/b", "#anchor", "other.yaml", "other.yaml#/a", "", "#/none/of/it"})
  void aReferenceThatLeadsNowhereIsAnEmptyMapping(String reference) {
    Map<String, Object> root =
        Map.of(
            "a", Map.of("$ref", "#/b"), "b", Map.of("$ref", "#/a"), "c", Map.of("$ref", reference));

    assertThat(new Node(root, root).child("c").keys()).isEmpty();
  }

  @Test
  void aReferenceMayLeadToTheWhole() {
    Map<String, Object> root = Map.of("title", "whole", "part", Map.of("$ref", "#"));

    assertThat(new Node(root, root).child("part").child("part").text("title")).contains("whole");
  }

  @Test
  void aSchemaMayBeMadeOfItself() {
    var choices =
        IntStream.range(0, 60)
            .mapToObj(i -> "{$ref: '#/components/schemas/S" + i + "'}")
            .collect(Collectors.joining(", ", "[", "]"));
    var schemas =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    "    S%d: {allOf: %s, required: [p%d], properties: {p%d: {type: string}}}\n"
                        .formatted(i, choices, i, i))
            .collect(Collectors.joining());
    var api =
        OpenApi.parse(
            """
            paths:
              /things:
                post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}
            components:
              schemas:
            """
                + schemas);

    var schema = api.operations().getFirst().body().orElseThrow().schema();

    assertThat(schema.properties()).hasSize(60);
    assertThat(schema.required()).hasSize(60);
  }

  @Test
  void aDocumentOfAnyDepthIsNone() {
    assertThatThrownBy(() -> OpenApi.parse("[".repeat(100_000)))
        .isInstanceOf(OpenApiException.class);
  }
}
