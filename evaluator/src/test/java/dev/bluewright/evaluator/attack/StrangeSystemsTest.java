package dev.bluewright.evaluator.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.bluewright.evaluator.verdict.Security;
import dev.bluewright.evaluator.verdict.Weakness;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Attacks a service without holes that answers in ways which are easily taken for something. */
final class StrangeSystemsTest {
  @Test
  void anAttackThatIsNotAnsweredWasNotHeldOff() {
    var security =
        attacked(each -> closed(each, "DELETE", "/(notes|remarks)/.+"), Weakness.DELETES_ANOTHERS);

    assertThat(security.tried())
        .allSatisfy(
            row -> {
              assertThat(row.operations()).as(row.toString()).isZero();
              assertThat(row.why()).isEqualTo("No answer came.");
            });
  }

  private static boolean closed(HttpExchange exchange, String method, String path) {
    var isMeant = isAsked(exchange, method, path);
    if (isMeant) {
      exchange.close();
    }
    return isMeant;
  }

  private static boolean isAsked(HttpExchange exchange, String method, String path) {
    return exchange.getRequestMethod().equals(method)
        && exchange.getRequestURI().getRawPath().matches(path);
  }

  private static Security attacked(NoteServer.Quirk quirk, Weakness only) {
    var limits = Notes.limits(2_000, Set.of(only));
    return Notes.judged(Set.of(), quirk, Optional.of(limits)).security().orElseThrow();
  }
}
