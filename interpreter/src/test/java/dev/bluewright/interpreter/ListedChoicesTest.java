package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values that bullets list below the name of what may be one of them. */
final class ListedChoicesTest {
  private static final String LEAD =
      "A net has a name.\n\nThe type of a net can be one of the following:\n\n";

  @Test
  void takesAValueThatIsListedTwiceOnce() {
    assertThat(type(LEAD + "- drift\n- seine\n- drift\n"))
        .contains(new FieldType.Enumeration(List.of("drift", "seine")));
  }

  @Test
  void takesNoneOfMoreThanAnybodyPicksFrom() {
    assertThat(type(LEAD + bullets(250)))
        .containsInstanceOf(FieldType.Enumeration.class)
        .hasValueSatisfying(
            type -> assertThat(((FieldType.Enumeration) type).values()).hasSize(250));
    assertThat(type(LEAD + bullets(251))).isEmpty();
  }

  private static String bullets(int count) {
    return IntStream.range(0, count)
        .mapToObj(at -> "- kind" + at + "\n")
        .collect(Collectors.joining());
  }

  private static Optional<FieldType> type(String text) {
    return new Interpreter()
        .interpret(text).blueprint().entities().stream()
            .map(EntityModel::fields)
            .flatMap(List::stream)
            .filter(field -> field.name().equals("type"))
            .map(FieldModel::type)
            .findFirst();
  }
}
