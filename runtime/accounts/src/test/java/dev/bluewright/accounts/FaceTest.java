package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FaceTest {
  @TempDir Path folder;

  @Test
  void addressesAndNamesMayBePrescribed() {
    UnaryOperator<Accounts.Builder<Member>> face =
        accounts -> accounts.at("login", "/api/sessions").naming("accessToken", "token");
    try (var club = new Club(folder, Club.ADMIN, UnaryOperator.identity(), face)) {
      var login = Map.of("email", "chair@example.org", "password", Club.PASSWORD);

      var reply = club.send("POST", "/api/sessions", null, login);

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.body().has("accessToken")).isFalse();
      assertThat(club.send("GET", "/auth/me", reply.text("/token"), null).status()).isEqualTo(200);
      assertThat(club.send("POST", "/auth/login", null, login).status()).isEqualTo(404);
    }
  }

  @Test
  void whatIsNotThereCannotBePrescribed() {
    var face = new Face();

    assertThatThrownBy(() -> face.put("entry", "/entry")).hasMessageContaining("ACC-005");
    assertThatThrownBy(() -> face.put("login", "login")).hasMessageContaining("ACC-005");
    assertThatThrownBy(() -> face.rename("jwt", "token")).hasMessageContaining("ACC-005");
  }
}
