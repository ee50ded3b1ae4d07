package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.Requirement.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever enrolls does so in something. */
final class EnrollmentsTest {
  private static final String ENROLLMENT = "Student enrollment system";

  @Test
  void areInTheOneKindOfThingThatIsTaught() {
    var read = read("Class management (create, edit, delete)");

    assertThat(status(read)).isEqualTo(Status.MET);
    assertThat(enrollment(read).relations())
        .extracting(RelationModel::name)
        .contains("student", "class");
  }

  @Test
  void areOneOfEachPupilInTheSame() {
    assertThat(enrollment(read("Class management (create, edit, delete)")).uniqueTogether())
        .containsExactly(List.of("student", "class"));
  }

  @Test
  void areNotClaimedWhereNothingIsTaught() {
    assertThat(status(read("Pool management (create, edit, delete)"))).isEqualTo(Status.UNCLEAR);
  }

  private static Interpretation read(String other) {
    return new Interpreter()
        .interpret(
            """
            Build a swimming school with:

            - %s
            - %s
            - Teacher and student roles
            - Users log in
            """
                .formatted(other, ENROLLMENT));
  }

  private static Status status(Interpretation read) {
    return read.requirements().stream()
        .filter(each -> each.text().equals(ENROLLMENT))
        .map(Requirement::status)
        .findFirst()
        .orElseThrow();
  }

  private static EntityModel enrollment(Interpretation read) {
    return read.blueprint().entities().stream()
        .filter(each -> each.name().equals("Enrollment"))
        .findFirst()
        .orElseThrow();
  }
}
