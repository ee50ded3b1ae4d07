package dev.bluewright.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not a token of the provider for this service, lets nobody in. */
final class OutsiderAttackTest {
  @TempDir static Path folder;
  private static TokenIssuer issuer;
  private static Club club;

  @BeforeAll
  static void start() {
    issuer = new TokenIssuer();
    var environment = new HashMap<>(Club.ADMIN);
    environment.putAll(issuer.environment());
    club = OutsidersTest.club(folder, environment, UnaryOperator.identity());
    assertThat(me(issuer.token("whole"))).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    club.close();
    issuer.close();
  }

  private static int me(String token) {
    return club.send("GET", "/auth/me", token, null).status();
  }

  private static Arguments other(String what, UnaryOperator<JWTClaimsSet.Builder> claims) {
    return Arguments.of(what, (Function<TokenIssuer, String>) each -> each.token("x", claims));
  }

  private static Arguments token(String what, Function<TokenIssuer, String> token) {
    return Arguments.of(what, token);
  }

  private static Date in(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        other("expired", on -> on.expirationTime(in(-60))),
        other("without an end", on -> on.expirationTime(null)),
        other("not yet valid", on -> on.notBeforeTime(in(120))),
        other("of the future", on -> on.issueTime(in(120))),
        other("of another issuer", on -> on.issuer("http://127.0.0.1:1")),
        other("of an issuer that begins alike", on -> on.issuer(issuer.url() + "/")),
        other("of nobody", on -> on.issuer(null)),
        other("for another service", on -> on.audience("another-api")),
        other("for nobody", on -> on.audience((String) null)),
        other("about nobody", on -> on.subject(null)),
        other("about a blank", on -> on.subject(" ")),
        other("about somebody endless", on -> on.subject("x".repeat(300))),
        other("an ID token", on -> on.claim("at_hash", "abc")),
        other("an ID token as Keycloak marks it", on -> on.claim("typ", "ID")),
        other("a refresh token as Keycloak marks it", on -> on.claim("typ", "Refresh")),
        other("an ID token as Cognito marks it", on -> on.claim("token_use", "id")),
        other("a log-out token", on -> on.claim("events", Map.of("log-out", Map.of()))),
        other("bound to a key that nobody shows", on -> on.claim("cnf", Map.of("jkt", "abc"))),
        other("too long", on -> on.claim("filler", "x".repeat(9_500))),
        token("of another type", each -> typed(each, "logout+jwt")),
        token("tampered", each -> tampered(each.token("x"))),
        token("cut", each -> each.token("x").substring(0, 200)),
        token("without its signature", each -> unsigned(each.token("x"))),
        token("of no algorithm", each -> new PlainJWT(each.claims("x").build()).serialize()),
        token("of no algorithm by its header", OutsiderAttackTest::none),
        token("signed with the public key as a secret", OutsiderAttackTest::confused),
        token("of a foreign key with the same id", OutsiderAttackTest::foreign),
        token("with its own key", OutsiderAttackTest::bringingItsKey),
        token("with a header that must be understood", OutsiderAttackTest::critical),
        token("words", each -> "no.token.atall"),
        token("dots", each -> ".".repeat(5_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void doesNotCount(String what, Function<TokenIssuer, String> token) {
    var reply = club.send("GET", "/auth/me", token.apply(issuer), null);

    assertThat(reply.status()).as(what).isEqualTo(401);
    assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(reply.text("/detail")).isEqualTo("The token does not count, or no longer.");
  }

  private static String typed(TokenIssuer each, String type) {
    return each.signed(each.header().type(new JOSEObjectType(type)), each.claims("x").build());
  }

  private static String tampered(String token) {
    List<String> parts = TokenIssuer.parts(token);
    String said = new String(Base64.getUrlDecoder().decode(parts.get(1)), UTF_8);
    String other = said.replace("\"sub\":\"x\"", "\"sub\":\"whole\"");
    assertThat(other).isNotEqualTo(said);
    return parts.get(0) + "." + encoded(other) + "." + parts.get(2);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static String unsigned(String token) {
    return token.substring(0, token.lastIndexOf('.') + 1);
  }

  private static String none(TokenIssuer each) {
    List<String> parts = TokenIssuer.parts(each.token("x"));
    return encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts.get(1) + ".";
  }

  private static String confused(TokenIssuer each) {
    try {
      byte[] secret = each.key.toRSAPublicKey().getEncoded();
      var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(each.key.getKeyID());
      return TokenIssuer.signed(header, each.claims("x").build(), new MACSigner(secret));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String foreign(TokenIssuer each) {
    return signed(each.header(), each, TokenIssuer.newKey());
  }

  private static String bringingItsKey(TokenIssuer each) {
    RSAKey own = TokenIssuer.newKey();
    return signed(each.header().keyID(own.getKeyID()).jwk(own.toPublicJWK()), each, own);
  }

  private static String critical(TokenIssuer each) {
    var header = each.header().customParam("exotic", true).criticalParams(Set.of("exotic"));
    return each.signed(header, each.claims("x").build());
  }

  private static String signed(JWSHeader.Builder header, TokenIssuer each, RSAKey key) {
    try {
      return TokenIssuer.signed(header, each.claims("x").build(), new RSASSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void aTokenOfTheServiceItselfIsNotOneOfTheProvider() {
    var own = club.registered();
    assertThat(me(own.token())).isEqualTo(200);
    List<String> parts = TokenIssuer.parts(own.token());
    List<String> outside = TokenIssuer.parts(issuer.token("whole"));
    assertThat(me(parts.get(0) + "." + outside.get(1) + "." + parts.get(2))).isEqualTo(401);
    assertThat(me(outside.get(0) + "." + parts.get(1) + "." + outside.get(2))).isEqualTo(401);
  }

  @Test
  void whoeverFloodsWithUnknownKeysDoesNotFloodTheProvider() {
    int before = issuer.keysAsked.get();
    for (int at = 0; at < 200; at++) {
      String unknown =
          issuer.signed(issuer.header().keyID("unknown" + at), issuer.claims("flood").build());
      assertThat(me(unknown)).isEqualTo(401);
    }
    assertThat(issuer.keysAsked.get() - before).isLessThanOrEqualTo(2);
    assertThat(me(issuer.token("whole"))).isEqualTo(200);
  }
}
