package dev.bluewright.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluewright.blueprint.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MigrationsTest {
  private static final String OLD =
      """
      schemaVersion: 5.0.0
      service: {name: library}
      records:
        Book:
          fields:
            title: strnig
      """;

  private static final Migration SERVICE_TO_SYSTEM =
      renaming(new Version(5, 0, 0), new Version(5, 1, 0), "service", "system");
  private static final Migration RECORDS_TO_ENTITIES =
      renaming(new Version(5, 1, 0), new Version(5, 2, 0), "records", "entities");

  @Test
  void appliesTheChainInOrder() {
    var chain = new Migrations(List.of(RECORDS_TO_ENTITIES, SERVICE_TO_SYSTEM));

    var reading = new BlueprintReader(chain).readText("old.yaml", OLD.replace("strnig", "string"));

    assertThat(reading.findings()).isEmpty();
    var blueprint = reading.blueprint().orElseThrow();
    assertThat(blueprint.schemaVersion()).isEqualTo("5.2.0");
    assertThat(blueprint.system().name()).isEqualTo("library");
    assertThat(blueprint.findEntity("Book")).isPresent();
  }

  @Test
  void findingsShowThePersonsOwnLines() {
    var chain = new Migrations(List.of(SERVICE_TO_SYSTEM, RECORDS_TO_ENTITIES));

    var finding = new BlueprintReader(chain).readText("old.yaml", OLD).findings().getFirst();

    assertThat(finding.place()).isEqualTo(new Place("old.yaml", 6, 14, "      title: strnig"));
  }

  @Test
  void refusesAVersionThatNoChainStartsFrom() {
    var half = new Migrations(List.of(SERVICE_TO_SYSTEM));

    assertThat(new BlueprintReader(half).readText("old.yaml", OLD).findings())
        .extracting(Finding::code)
        .containsExactly("BLU-015");
  }

  @Test
  void refusesAStepThatLeadsBack() {
    var back = renaming(new Version(5, 2, 0), new Version(5, 1, 0), "a", "b");

    assertThatThrownBy(() -> new Migrations(List.of(back)))
        .isInstanceOf(BlueprintException.class)
        .hasMessageContaining("from 5.2.0 to 5.1.0");
  }

  private static Migration renaming(Version from, Version to, String old, String renamed) {
    return new Migration() {
      @Override
      public Version from() {
        return from;
      }

      @Override
      public Version to() {
        return to;
      }

      @Override
      public Node.Mapping apply(Node.Mapping root) {
        var entries = new ArrayList<Node.Entry>();
        for (var entry : root.entries()) {
          var key = entry.key();
          entries.add(
              key.text().equals(old)
                  ? new Node.Entry(new Node.Scalar(renamed, key.plain(), key.span()), entry.value())
                  : entry);
        }
        return new Node.Mapping(entries, root.span());
      }
    };
  }
}
