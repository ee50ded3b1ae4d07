package dev.bluewright.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BlueprintExpanderTest {
  private static final String TASKS =
      """
      schemaVersion: 5.2.0
      system: {name: task-api, database: postgresql}
      entities:
        Task:
          fields:
            title: string(200)
      """;

  @Test
  void spellsOutEveryComponentPortAndBinding() {
    assertThat(BlueprintWriter.writeExpanded(read(TASKS)))
        .isEqualTo(
            """
            # yaml-language-server: $schema=blueprint-5.2.schema.json
            schemaVersion: 5.2.0
            system: {name: task-api, database: postgresql}

            entities:
              Task:
                id: uuid
                path: tasks
                fields:
                  title:
                    type: string(200)
                    optional: false

            components:
              api: ApiEndpoint
              tasks:
                type: Controller
                config:
                  entity: Task
              store: Store
              metrics: MetricsEndpoint

            bindings:
              - api.requests -> tasks.requests
              - tasks.operations -> store.operations
            """);
  }

  @Test
  void leavesOutWhatIsDerivedAnyway() {
    var shortForm = read(TASKS);

    assertThat(BlueprintExpander.compact(BlueprintExpander.expand(shortForm))).isEqualTo(shortForm);
  }

  @Test
  void usesWhatAPersonSpelledOut() {
    var own =
        read(
            TASKS
                + """
                components:
                  http: {type: ApiEndpoint, config: {port: 9000}}
                bindings:
                  - {from: http.requests, to: tasks.requests, buffer: 64}
                """);

    var expanded = BlueprintExpander.expand(own);

    assertThat(expanded.components())
        .extracting(ComponentModel::name)
        .containsExactly("http", "tasks", "store", "metrics");
    assertThat(expanded.bindings()).hasSize(2);
    assertThat(BlueprintExpander.compact(expanded)).isEqualTo(own);
  }

  @Test
  void spellsOutTheOwnerThatATraitStandsFor() {
    var own =
        read(
            """
            schemaVersion: 5.2.0
            system: {name: notes}
            accounts: {of: Writer}
            entities:
              Writer:
                fields:
                  email: {type: email, unique: true}
                access: {read: owner}
              Note:
                fields:
                  words: text
                traits: [owned]
                access: {all: owner}
            """);

    var expanded = BlueprintExpander.expand(own);

    assertThat(expanded.findEntity("Note").orElseThrow().relations())
        .containsExactly(
            RelationModel.belongsTo("owner", "Writer")
                .withOnDelete(RelationModel.OnDelete.CASCADE));
    assertThat(expanded.findEntity("Writer").orElseThrow().relations())
        .containsExactly(RelationModel.hasMany("notes", "Note"));
    assertThat(BlueprintExpander.expand(expanded)).isEqualTo(expanded);
    assertThat(BlueprintExpander.compact(expanded)).isEqualTo(own);
  }

  private static Blueprint read(String yaml) {
    return BlueprintReader.read(yaml).blueprint().orElseThrow();
  }
}
