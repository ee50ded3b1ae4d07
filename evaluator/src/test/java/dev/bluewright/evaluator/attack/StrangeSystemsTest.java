package dev.bluewright.evaluator.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.bluewright.evaluator.verdict.Security;
import dev.bluewright.evaluator.verdict.Weakness;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void anIdThatIsPartOfThePathIsNotTakenForIt() {
    var security = attacked(new PartsAsIds(), Weakness.TELLS_EXISTENCE);

    assertThat(security.findings()).isEmpty();
  }

  /** Ids that are part of the words in their paths, as 1 is of {@code /api/v1/notes/1}. */
  private static final class PartsAsIds implements NoteServer.Quirk {
    private final Set<String> given = ConcurrentHashMap.newKeySet();

    @Override
    public boolean takes(HttpExchange exchange) {
      return false;
    }

    @Override
    public String id(String kind) {
      for (var length = 1; length < kind.length(); length++) {
        for (var from = 0; from + length <= kind.length(); from++) {
          var part = kind.substring(from, from + length);
          if (given.add(part)) {
            return part;
          }
        }
      }
      return UUID.randomUUID().toString();
    }
  }

  /** One page that has the address in it, and one that has another number each time. */
  @ParameterizedTest
  @ValueSource(
      strings = {"<p>There is nothing at %1$s.</p>", "<p id='n%2$d'>There is nothing.</p>"})
  void aPageThatIsAtEveryAddressIsAtNone(String page) {
    var number = new AtomicInteger();
    var security =
        attacked(
            each ->
                isAsked(each, "GET", "/(?!notes|rooms|remarks|auth|openapi.json).*")
                    && said(
                        each,
                        200,
                        "text/html",
                        page.formatted(path(each), number.getAndIncrement())),
            Weakness.OPEN_ADDRESS);

    assertThat(security.findings()).isEmpty();
    assertThat(security.tried().getFirst().operations()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(names = {"NO_SIGN_IN", "ROLE_FUNCTION", "ACTS_ON_ANOTHERS", "RELATES_ANOTHERS"})
  void aRefusalThatComesAsASuccessIsOne(Weakness weakness) {
    var security = attacked(new PoliteRefusals(), weakness);

    assertThat(security.findings()).isEmpty();
    assertThat(security.tried().getFirst().operations()).isPositive();
  }

  /** Status 200 with an error, where somebody may not do something. */
  private static final class PoliteRefusals implements NoteServer.Quirk {
    @Override
    public boolean takes(HttpExchange exchange) {
      return false;
    }

    @Override
    public int status(int usual) {
      return Set.of(401, 403, 404, 422).contains(usual) ? 200 : usual;
    }
  }

  @Test
  void whatFailsIsAFindingOfItsOwnKindAlone() {
    NoteServer.Quirk failing =
        each -> isAsked(each, "GET", "/rooms") && said(each, 500, "application/json", "{}");

    assertThat(attacked(failing, Weakness.FAILS).findings()).isNotEmpty();
    var security = attacked(failing, Weakness.DEPARTS);
    assertThat(security.findings()).isEmpty();
    assertThat(security.tried().getFirst().untried()).isZero();
  }

  private static boolean said(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    NoteServer.text(exchange, status, type, body);
    return true;
  }

  private static String path(HttpExchange exchange) {
    return exchange.getRequestURI().getRawPath();
  }

  private static boolean closed(HttpExchange exchange, String method, String path) {
    var isMeant = isAsked(exchange, method, path);
    if (isMeant) {
      exchange.close();
    }
    return isMeant;
  }

  private static boolean isAsked(HttpExchange exchange, String method, String path) {
    return exchange.getRequestMethod().equals(method) && path(exchange).matches(path);
  }

  private static Security attacked(NoteServer.Quirk quirk, Weakness only) {
    var limits = Notes.limits(2_000, Set.of(only));
    return Notes.judged(Set.of(), quirk, Optional.of(limits)).security().orElseThrow();
  }
}
