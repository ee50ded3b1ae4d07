package dev.bluewright.interpreter.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.BlueprintWriter;
import dev.bluewright.blueprint.Requirement.Status;
import org.junit.jupiter.api.Test;

final class DescribedApiTest {
  private static final String HARBOUR =
      """
      openapi: 3.0.3
      info: {title: Harbour Log!, version: 1.0.0}
      servers:
        - {url: "https://harbour.example/api/"}
      paths:
        /berths:
          get:
            summary: Lists berths
            responses:
              '200':
                description: A page.
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        data: {type: array, items: {$ref: '#/components/schemas/BerthDto'}}
                        total: {type: integer}
          post:
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/BerthFields'}}}
            responses:
              '200':
                description: The berth.
                content: {application/json: {schema: {$ref: '#/components/schemas/BerthDto'}}}
        /berths/{berthId}:
          get:
            responses:
              '200':
                description: The berth.
                content: {application/json: {schema: {$ref: '#/components/schemas/BerthDto'}}}
          delete:
            responses: {'204': {description: Gone.}}
        /berths/{berthId}/boats:
          post:
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/BoatDto'}}}
            responses:
              '201':
                description: The boat.
                content: {application/json: {schema: {$ref: '#/components/schemas/BoatDto'}}}
        /tide:
          get:
            responses: {'200': {description: The tide., content: {text/plain: {schema: {type: string}}}}}
      components:
        schemas:
          BerthFields:
            type: object
            required: [mooring_name]
            properties:
              mooring_name: {type: string, maxLength: 40, minLength: 2}
              depth: {type: number, minimum: 1}
              kind: {type: string, enum: [box, quay], default: box}
          BerthDto:
            allOf:
              - $ref: '#/components/schemas/BerthFields'
              - type: object
                properties:
                  id: {type: integer}
          BoatDto:
            type: object
            required: [name, berthId]
            properties:
              id: {type: string, format: uuid}
              name: {type: string}
              berthId: {type: integer}
              launchedOn: {type: string, format: date}
      """;

  private static DescribedApi described(String document) {
    return DescribedApi.of("harbour.yaml", document, DescribedApi.alone(document));
  }

  @Test
  void schemasOfAnswersBecomeEntities() {
    var text = BlueprintWriter.write(described(HARBOUR).blueprint());

    assertThat(text)
        .contains("system: {name: harbour-log, database: sqlite}")
        .contains(
            """
              Berth:
                id: sequence
                fields:
                  mooringName:
                    type: string(40)
                    minLength: 2
                  depth:
                    type: decimal(19, 4)
                    optional: true
                    min: 1
                  kind: enum(box, quay) = box
            """)
        .contains(
            """
              Boat:
                fields:
                  name: string
                  launchedOn: date?
                relations:
                  berth: belongsTo Berth
            """);
  }

  @Test
  void operationsBecomeRoutes() {
    var text = BlueprintWriter.write(described(HARBOUR).blueprint());

    assertThat(text)
        .contains(
            """
            api:
              base: /api
              fields:
                Berth.mooringName: mooring_name
              list: {data: $items, total: $total}
            """)
        .contains(
            """
              routes:
                GET /api/berths: Berth.list
                POST /api/berths: {does: Berth.create, status: 200}
                GET /api/berths/{berthId}: Berth.read
                DELETE /api/berths/{berthId}: Berth.delete
                POST /api/berths/{berthId}/boats: Boat.create
            """);
  }

  @Test
  void whatIsNoOperationOnRecordsSaysSo() {
    var last = described(HARBOUR).requirements().getLast();

    assertThat(last.text()).isEqualTo("GET /api/tide");
    assertThat(last.status()).isEqualTo(Status.UNSUPPORTED);
    assertThat(last.why()).hasValue("Its answer shows no record that is kept.");
  }

  @Test
  void otherTextsAreRefused() {
    Blueprint beside = DescribedApi.alone("");

    assertThat(DescribedApi.of("x.yaml", "a: b", beside).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("TXT-020"));
  }
}
