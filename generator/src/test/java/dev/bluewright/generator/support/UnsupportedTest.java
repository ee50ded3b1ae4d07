package dev.bluewright.generator.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.blueprint.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnsupportedTest {
  private static final String BOAT =
      """
      schemaVersion: 5.2.0
      system: {name: harbour, database: sqlite}
      entities:
        Boat:
          fields:
            name: string
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deployment: {targets: [docker, helm]}                         | GEN-004 | helm",
        "deployment: {replicas: 2}                                     | GEN-004 | 2",
        "deployment: {cpu: 500m}                                       | GEN-004 | cpu",
        "deployment: {memory: 256Mi}                                   | GEN-004 | memory",
        "policy: {maxBodyBytes: 1000000000}                            | GEN-004 | 1000000000",
        "policy: {requestTimeout: 9ms}                                 | GEN-004 | 9",
        "policy: {requestTimeout: 2d}                                  | GEN-004 | 2",
        "components: {web: {type: ApiEndpoint, config: {openapi: /a}}} | GEN-004 | /a",
        "components: {m: {type: MetricsEndpoint, config: {path: /m}}}  | GEN-004 | /m",
        "components: {s: {type: Store, config: {database: mariadb}}}   | GEN-004 | mariadb",
        "components: {s: {type: Store, config: {entities: []}}}        | GEN-004 | Boat",
        "components: {a: {type: ApiEndpoint}, b: {type: ApiEndpoint}}  | GEN-008 | second",
        "components: {a: {type: Store}, b: {type: Store}}              | GEN-008 | second",
        "bindings: [{from: store.changes, to: boats.records}]          | GEN-007 | changes",
        "components: {bus: {type: MessageBus, config: {topic: t}}}     | GEN-001 | MessageBus",
        "events: {BoatCame: {on: Boat.create, carries: [id]}}          | GEN-003 | events",
      })
  void refusesWhatTheRuntimeCannotDoWhereItStands(String section, String code, String word) {
    var findings = findings(BOAT + section);

    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().code()).isEqualTo(code);
    assertThat(findings.getFirst().message()).contains(word);
    assertThat(findings.getFirst().hint()).isPresent();
    assertThat(findings.getFirst().place().line()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "policy: {requestTimeout: 5s, maxBodyBytes: 65536, rateLimit: 600}",
        "deployment: {targets: [docker], replicas: 1}",
        "components: {web: {type: ApiEndpoint, config: {openapi: /openapi.yaml, port: 9000}}}",
        "components: {metrics: {type: MetricsEndpoint, config: {path: /metrics}}}",
        "components: {s: {type: Store, config: {database: sqlite, entities: [Boat], batchLimit: 5}}}",
        "bindings: [{from: boats.operations, to: store.operations, buffer: 8, policy: fail}]",
      })
  void takesWhatTheRuntimeCanDo(String section) {
    assertThat(findings(BOAT + section)).isEmpty();
  }

  @Test
  void refusesAHistoryThatWouldNotTellWhatOthersMove() {
    var findings =
        findings(
            BOAT.replace("name: string", "seats: {type: integer, moved: -count(trips)}")
                + """
                    relations: {trips: hasMany Trip}
                    traits: [history]
                  Trip:
                    fields: {day: date}
                    relations: {boat: belongsTo Boat}
                """);

    assertThat(findings).extracting(Finding::code).containsExactly("GEN-015");
    assertThat(findings.getFirst().message()).contains("Boat", "seats");
    assertThat(findings.getFirst().place().line()).isEqualTo(6);
  }

  private static List<Finding> findings(String yaml) {
    var reading = BlueprintReader.read(yaml);
    assertThat(reading.findings()).isEmpty();
    return Unsupported.in(reading.blueprint().orElseThrow(), reading.places());
  }
}
