package dev.bluewright.generator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.BlueprintReader;
import org.junit.jupiter.api.Test;

/** The heap has room for what adds up. */
final class HeapPlanTest {
  @Test
  void peopleAndFilesHaveRoomInTheStandardHeap() {
    var plan = plan("accounts: {of: Member, login: email}");

    assertThat(plan.words()).contains("passwords").contains("files").contains("people");
    assertThat(plan.heap()).isEqualTo(128).isGreaterThanOrEqualTo(plan.sum());
  }

  @Test
  void largeBodiesMakeItLarger() {
    var plan = plan("policy: {maxBodyBytes: 67108864}");

    assertThat(plan.sum()).isGreaterThan(4 * 2 * 64);
    assertThat(plan.heap()).isGreaterThanOrEqualTo(plan.sum()).isLessThan(plan.sum() + 64);
  }

  @Test
  void largeBuffersMakeItLarger() {
    var plan =
        plan(
            """
            bindings:
              - {from: memberController.operations, to: store.operations, buffer: 1048576}
              - {from: api.members, to: store.operations, buffer: 1000}
            """);

    assertThat(plan.parts()).containsEntry("the buffers of streams", 20);
  }

  private static HeapPlan plan(String more) {
    return HeapPlan.of(
        blueprint(
            """
            schemaVersion: 5.2.0
            system: {name: note-api}
            %s
            entities:
              Member:
                fields: {email: {type: email, unique: true}, picture: file}
            """
                .formatted(more.strip())));
  }

  private static Blueprint blueprint(String text) {
    return BlueprintReader.read(text).blueprint().orElseThrow();
  }
}
