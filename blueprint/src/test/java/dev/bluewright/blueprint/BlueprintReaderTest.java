package dev.bluewright.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BlueprintReaderTest {
  private static final String TASKS =
      """
      schemaVersion: 5.2.0
      system: {name: task-api, database: postgresql}
      description: |
        Create a task management API with the following features:
        - Add new tasks with title and description

      entities:
        Task:
          fields:
            title: string(200)
            description: text?
            completed: boolean = false
            status: enum(open, done) = open
          actions:
            complete: {set: {completed: true}, from: {status: open}}
          traits: [timestamps, versioned]

      requirements:
        R1: {text: Add new tasks with title and description, met: [Task.create]}
      assumptions:
        - {about: Task.description, says: optional, because: nothing says that it must be given}
      """;

  @Test
  void readsABlueprintOfEntities() {
    var reading = BlueprintReader.read(TASKS);

    assertThat(reading.findings()).isEmpty();
    var blueprint = reading.blueprint().orElseThrow();
    assertThat(blueprint.system()).isEqualTo(new SystemInfo("task-api", Database.POSTGRESQL));
    var task = blueprint.findEntity("Task").orElseThrow();
    assertThat(task.fields())
        .containsExactly(
            FieldModel.required("title", new FieldType.Text(200)),
            FieldModel.optional("description", new FieldType.LongText()),
            FieldModel.defaulted("completed", new FieldType.Truth(), "false"),
            FieldModel.defaulted(
                "status", new FieldType.Enumeration(List.of("open", "done")), "open"));
    assertThat(task.traits()).containsExactly(Trait.TIMESTAMPS, Trait.VERSIONED);
    assertThat(task.findAction("complete").orElseThrow().from())
        .containsEntry("status", List.of("open"));
    assertThat(blueprint.description().orElseThrow()).endsWith("and description\n");
    assertThat(blueprint.requirements())
        .containsExactly(
            new Requirement(
                "R1",
                "Add new tasks with title and description",
                0,
                0,
                Requirement.Status.MET,
                List.of("Task.create"),
                Optional.empty()));
  }

  @Test
  void writesWhatItReads() {
    var blueprint = BlueprintReader.read(TASKS).blueprint().orElseThrow();

    var written = BlueprintWriter.write(blueprint);

    assertThat(BlueprintReader.read(written).blueprint()).contains(blueprint);
    assertThat(BlueprintWriter.write(blueprint)).isEqualTo(written);
  }

  @Test
  void knowsWhereEachPartStands() {
    var places = BlueprintReader.read(TASKS).places();

    assertThat(places.of("entities.Task.fields.title"))
        .isEqualTo(new Place("blueprint.yaml", 10, 7, "      title: string(200)"));
    assertThat(places.of("entities.Task.fields.unheard").line()).isEqualTo(8);
  }

  @Test
  void findsEverythingThatIsWrongAtOnce() {
    var reading =
        BlueprintReader.read(
            """
            schemaVersion: 5.2.0
            system: {name: Task API, database: postgres}
            entites: {}
            entities:
              task:
                fields:
                  title: strnig(200)
            """);

    assertThat(reading.blueprint()).isEmpty();
    assertThat(reading.findings().stream().map(Finding::code))
        .containsExactly("BLU-017", "BLU-016", "BLU-010", "BLU-018", "BLU-021");
    assertThat(reading.findings().getLast().hint()).contains("Did you mean `string`?");
    assertThat(reading.findings().getLast().repair()).contains(new Repair("strnig", "string"));
  }

  @Test
  void holdsItsLimits() {
    assertThat(codes("a: " + "[".repeat(5000))).containsExactly("BLU-003");
    assertThat(codes("a".repeat(1 << 20) + "a")).containsExactly("BLU-002");
    var laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
    }
    assertThat(codes(laughs.toString())).containsExactly("BLU-004");
  }

  private static List<String> codes(String yaml) {
    return BlueprintReader.read(yaml).findings().stream().map(Finding::code).toList();
  }
}
