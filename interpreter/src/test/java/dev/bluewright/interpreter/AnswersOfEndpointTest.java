package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.Requirement.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an endpoint answers is met only where what it takes is. */
final class AnswersOfEndpointTest {
  private static final String ANSWERS =
      " If the request is successful, it returns a 200 status code."
          + " If the request payload is invalid, it returns a 400 status code.";

  @Test
  void areNotClaimedWhereItsBodyIsNotBuilt() {
    var statuses =
        answers(
            """
            The first endpoint is a POST request at "/level" which is used to report a level for a \
            gauge. This endpoint requires a JSON request body containing two fields: "gaugeId", a \
            string that uniquely identifies the gauge, and "token", a string formatted as a password.\
            """);

    assertThat(statuses).containsExactly(Status.UNCLEAR, Status.UNCLEAR);
  }

  @Test
  void areMetWhereItIs() {
    var statuses =
        answers(
            """
            The first endpoint is a POST request at "/levels" which creates a level. This endpoint \
            requires a JSON request body with a gauge (string) and a height (number).\
            """);

    assertThat(statuses).containsExactly(Status.MET, Status.MET);
  }

  private static List<Status> answers(String endpoint) {
    return new Interpreter()
            .interpret("API for the water levels of rivers\n\n" + endpoint + ANSWERS)
            .requirements()
            .stream()
            .filter(each -> each.text().startsWith("If the request"))
            .map(Requirement::status)
            .toList();
  }
}
