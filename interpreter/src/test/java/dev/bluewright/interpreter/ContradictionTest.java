package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.Requirement.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContradictionTest {
  private static final Interpreter INTERPRETER = new Interpreter();

  @Test
  void reportsBothPlacesAndBuildsNeither() {
    var read =
        INTERPRETER.interpret(
            """
            Each review has:

            - title
            - rating (between 1 and 5)
            - rating (between 1 and 10)
            """);

    var ratings = starting(read, "rating");
    assertThat(ratings).hasSize(2).allMatch(each -> each.status() == Status.UNCLEAR);
    assertThat(ratings.get(0).why().orElse("")).contains("contradicts line 5");
    assertThat(ratings.get(1).why().orElse("")).contains("contradicts line 4");
    var review = read.blueprint().findEntity("Review").orElseThrow();
    assertThat(review.findField("rating").orElseThrow().rules().max()).isEmpty();
  }

  @Test
  void letsTheSameBeSaidTwice() {
    var read =
        INTERPRETER.interpret(
            """
            Each review has:

            - title
            - rating (between 1 and 5)
            - rating (between 1 and 5)
            """);

    assertThat(starting(read, "rating"))
        .hasSize(2)
        .noneMatch(each -> each.why().orElse("").contains("contradicts"));
    var review = read.blueprint().findEntity("Review").orElseThrow();
    assertThat(review.findField("rating").orElseThrow().rules().max()).isPresent();
  }

  private static List<Requirement> starting(Interpretation read, String word) {
    return read.requirements().stream().filter(each -> each.text().startsWith(word)).toList();
  }
}
