package dev.bluewright.accounts;

import static dev.bluewright.http.shape.Content.always;
import static dev.bluewright.http.shape.Content.field;
import static dev.bluewright.http.shape.Frame.frame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluewright.http.shape.Slot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountRouteTest {
  private static final List<AccountRoute> PRESCRIBED =
      List.of(
          AccountRoute.of("POST", "/signup", "register")
              .status(200)
              .answer(frame("token", field("accessToken")).and("id", Slot.ID)),
          AccountRoute.of("POST", "/session", "login")
              .answer(frame("data", frame("token", field("accessToken")))),
          AccountRoute.of("DELETE", "/session", "logout")
              .answer(frame("message", always("Bye.")).and("of", field("email"))),
          AccountRoute.of("GET", "/members/me", "me"),
          AccountRoute.of("POST", "/members", "register"));

  @TempDir Path folder;

  @Test
  void anAddressAndItsAnswerMayBePrescribed() {
    try (var club = club()) {
      var made = club.send("POST", "/signup", null, person("ann@example.org"));

      assertThat(made.status()).isEqualTo(200);
      assertThat(made.body().propertyNames()).containsExactly("token", "id");
      var me = club.send("GET", "/auth/me", made.text("/token"), null);
      assertThat(me.text("/id")).isEqualTo(made.text("/id"));
    }
  }

  @Test
  void twoMethodsShareAnAddressAndTheUsualOneStays() {
    try (var club = club()) {
      club.send("POST", "/signup", null, person("bob@example.org"));
      var login = Map.of("email", "bob@example.org", "password", Club.PASSWORD);

      var in = club.send("POST", "/session", null, login);
      var out = club.send("DELETE", "/session", in.text("/data/token"), null);

      assertThat(in.status()).isEqualTo(200);
      assertThat(out.status()).isEqualTo(200);
      assertThat(out.text("/message")).isEqualTo("Bye.");
      assertThat(out.text("/of")).isEqualTo("bob@example.org");
      assertThat(club.send("GET", "/auth/me", in.text("/data/token"), null).status())
          .isEqualTo(401);
      assertThat(club.send("POST", "/auth/login", null, login).status()).isEqualTo(200);
      assertThat(club.send("PUT", "/session", null, login).status()).isEqualTo(405);
    }
  }

  @Test
  void anAddressWithinACollectionLeavesTheRestOfIt() {
    try (var club = club()) {
      var made = club.send("POST", "/members", null, person("cleo@example.org"));

      assertThat(made.status()).isEqualTo(201);
      var token = made.text("/accessToken");
      assertThat(club.send("GET", "/members/me", token, null).text("/email"))
          .isEqualTo("cleo@example.org");
      assertThat(club.send("GET", "/members", token, null).body()).hasSize(1);
    }
  }

  @Test
  void whatIsNotThereCannotBePrescribed() {
    assertThatThrownBy(() -> AccountRoute.of("POST", "/entry", "entry"))
        .hasMessageContaining("ACC-005");
    assertThatThrownBy(() -> AccountRoute.of("POST", "login", "login"))
        .hasMessageContaining("ACC-005");
    assertThatThrownBy(() -> AccountRoute.of("FETCH", "/login", "login"))
        .hasMessageContaining("ACC-005");
  }

  private Club club() {
    return new Club(folder, Club.ADMIN, UnaryOperator.identity(), on -> on.routes(PRESCRIBED));
  }

  private static Map<String, Object> person(String email) {
    return Map.of("name", "Somebody", "email", email, "password", Club.PASSWORD);
  }
}
