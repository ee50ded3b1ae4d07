package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.Requirement.Status;
import org.junit.jupiter.api.Test;

/** What records are called in a sample of an answer, beside what the service calls them. */
final class SampleTypeTest {
  private final Interpreter interpreter = new Interpreter();

  @Test
  void claimsNoAnswerThatCallsItsRecordsOtherwise() {
    assertThat(answered("boats")).isEqualTo(Status.MET);
    assertThat(answered("boat")).isNotEqualTo(Status.MET);
  }

  private Status answered(String type) {
    var text =
        """
        Add boats with a title.

        Example JSON response for `GET /boats`

        ```json
        {"data": [{"id": "1", "type": "%s", "attributes": {"title": "Gull"}}]}
        ```
        """
            .formatted(type);
    return interpreter.interpret(text).requirements().get(1).status();
  }
}
