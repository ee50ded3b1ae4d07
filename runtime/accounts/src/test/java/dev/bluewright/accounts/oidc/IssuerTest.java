package dev.bluewright.accounts.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluewright.harness.PrerequisiteMissing;
import dev.bluewright.harness.Settings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the environment says of a provider. */
final class IssuerTest {
  private static Issuer of(String address, String... more) {
    var values = new HashMap<>(Map.of("OIDC_ISSUER", address, "OIDC_AUDIENCE", "api other"));
    for (int at = 0; at < more.length; at += 2) {
      values.put(more[at], more[at + 1]);
    }
    return Issuer.of(Settings.of(values)).orElseThrow();
  }

  @Test
  void namesItsDocument() {
    assertThat(of("https://id.example.org").document())
        .isEqualTo("https://id.example.org/.well-known/openid-configuration");
    assertThat(of("https://id.example.org/realms/club/").document())
        .isEqualTo("https://id.example.org/realms/club/.well-known/openid-configuration");
    assertThat(of("http://localhost:9000").audiences()).containsExactlyInAnyOrder("api", "other");
    assertThat(of("https://id.example.org", "OIDC_TOKENS", "id").kind()).isEqualTo(Issuer.Kind.ID);
  }

  @Test
  void isNobodyWhereNothingIsSaid() {
    assertThat(Issuer.of(Settings.of(Map.of()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://id.example.org",
        "http://localhost.example.org",
        "https://user:secret@id.example.org",
        "https://id.example.org?realm=club",
        "https://id.example.org#club",
        "ftp://id.example.org",
        "file:///etc/passwd",
        "id.example.org",
        "https://",
        "not an address"
      })
  void isNobodyWhoCannotBeTrusted(String address) {
    assertThatThrownBy(() -> of(address))
        .isInstanceOf(PrerequisiteMissing.class)
        .hasMessageContaining("OIDC_ISSUER")
        .hasMessageNotContaining("secret");
  }

  @Test
  void isForSomething() {
    var alone = Settings.of(Map.of("OIDC_ISSUER", "https://id.example.org"));
    assertThatThrownBy(() -> Issuer.of(alone)).hasMessageContaining("OIDC_AUDIENCE");
    assertThatThrownBy(() -> of("https://id.example.org", "OIDC_TOKENS", "any"))
        .hasMessageContaining("OIDC_TOKENS");
  }

  @Test
  void aProviderAwayNamesNothingOnThisMachine() {
    assertThat(Places.find("http://localhost/keys", "https://id.example.org")).isEmpty();
    assertThat(Places.find("http://localhost/keys", "http://localhost:9000")).isPresent();
    assertThat(Places.find("https://keys.example.org/all", "https://id.example.org")).isPresent();
  }
}
