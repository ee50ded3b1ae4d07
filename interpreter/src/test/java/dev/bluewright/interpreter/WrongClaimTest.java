package dev.bluewright.interpreter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.Requirement.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences that must never be called met, each in a text where the rest is. */
final class WrongClaimTest {
  private static final Path LIST = Path.of("src/test/resources/wrong-claims.txt");
  private static final Interpreter INTERPRETER = new Interpreter();

  @ParameterizedTest
  @MethodSource("sentences")
  void doesNotClaim(String sentence) {
    var requirements =
        INTERPRETER.interpret("- Add books with a title and a price\n- " + sentence).requirements();
    assertThat(requirements.getFirst().status()).isEqualTo(Status.MET);
    assertThat(requirements.stream().skip(1))
        .isNotEmpty()
        .extracting(Requirement::status)
        .doesNotContain(Status.MET);
  }

  static Stream<String> sentences() throws IOException {
    return Files.readAllLines(LIST, UTF_8).stream().filter(line -> !line.isBlank());
  }
}
