package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.bluewright.accounts.Club.Known;
import dev.bluewright.accounts.Club.Reply;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query;
import dev.bluewright.store.StoreOperation.ReadMany;
import dev.bluewright.store.Viewer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AttackTest {
  @TempDir static Path folder;
  private static Club club;

  @BeforeAll
  static void start() {
    club = new Club(folder, Club.ADMIN);
  }

  @AfterAll
  static void stop() {
    club.close();
  }

  private static int as(@Nullable String token) {
    return club.send("GET", "/notes", token, null).status();
  }

  private static String note(Known owner, String text) {
    return "/notes/" + club.send("POST", "/notes", owner.token(), Map.of("text", text)).text("/id");
  }

  @Test
  void nobodyGetsInWithoutAToken() {
    Reply reply = club.send("GET", "/notes", null, null);

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(club.send("POST", "/notes", null, Map.of("text", "x")).status()).isEqualTo(401);
    assertThat(club.send("GET", "/members", null, null).status()).isEqualTo(401);
    assertThat(club.send("GET", "/auth/me", null, null).status()).isEqualTo(401);
    assertThat(club.send("POST", "/auth/logout", null, null).status()).isEqualTo(401);
  }

  @Test
  void nobodyReachesWhatIsAnothers() {
    Known owner = club.registered();
    Known thief = club.registered();
    String path = note(owner, "a secret");

    assertThat(club.send("GET", path, thief.token(), null).status()).isEqualTo(404);
    assertThat(club.send("PATCH", path, thief.token(), Map.of("text", "x")).status())
        .isEqualTo(404);
    assertThat(club.send("PUT", path, thief.token(), Map.of("text", "x")).status()).isEqualTo(404);
    assertThat(club.send("DELETE", path, thief.token(), null).status()).isEqualTo(404);
    for (String query : List.of("", "?q=secret", "?text=a+secret", "?authorId=" + owner.id())) {
      assertThat(club.send("GET", "/notes" + query, thief.token(), null).body()).isEmpty();
    }
    assertThat(club.send("GET", "/notes?count=true", thief.token(), null).header("X-Total-Count"))
        .isEqualTo("0");
    assertThat(club.send("GET", "/members/" + owner.id(), thief.token(), null).status())
        .isEqualTo(404);
    assertThat(club.send("GET", path, owner.token(), null).text("/text")).isEqualTo("a secret");
  }

  @Test
  void nobodyChoosesWhoOwnsARecord() {
    Known owner = club.registered();
    Known thief = club.registered();

    Reply made =
        club.send("POST", "/notes", thief.token(), Map.of("text", "x", "authorId", owner.id()));

    assertThat(made.status()).isEqualTo(422);
    assertThat(note(thief, "mine")).isNotBlank();
    assertThat(club.send("GET", "/notes", owner.token(), null).body()).isEmpty();
  }

  @Test
  void nobodyMakesThemselvesAdmin() {
    Known thief = club.registered();
    String path = "/members/" + thief.id();

    assertThat(club.send("PATCH", path, thief.token(), Map.of("role", "admin")).status())
        .isEqualTo(403);
    var whole = Map.of("name", "Eve", "email", thief.email(), "role", "admin");
    assertThat(club.send("PUT", path, thief.token(), whole).status()).isEqualTo(403);
    assertThat(club.send("POST", "/members", thief.token(), whole).status()).isEqualTo(403);
    assertThat(club.send("GET", "/auth/me", thief.token(), null).text("/role")).isEqualTo("member");
  }

  @Test
  void aTokenThatWasTouchedDoesNotCount() {
    String token = club.registered().token();
    String[] parts = token.split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String later = claims.replaceFirst("\"exp\":\\d+", "\"exp\":99999999999");

    assertThat(as(token)).isEqualTo(200);
    assertThat(as(parts[0] + "." + encoded(later) + "." + parts[2])).isEqualTo(401);
    assertThat(as(parts[0] + "." + parts[1] + ".")).isEqualTo(401);
    assertThat(as(parts[0] + "." + parts[1])).isEqualTo(401);
    assertThat(as(token + "x")).isEqualTo(401);
    assertThat(as("x".repeat(8000))).isEqualTo(401);
    assertThat(as("..")).isEqualTo(401);
  }

  @Test
  void aTokenWithoutASignatureDoesNotCount() throws ParseException {
    var claims = SignedJWT.parse(club.registered().token()).getJWTClaimsSet();

    assertThat(as(new PlainJWT(claims).serialize())).isEqualTo(401);
  }

  @Test
  void aTokenOfAnotherKeyDoesNotCount() throws ParseException, JOSEException {
    SignedJWT ours = SignedJWT.parse(club.registered().token());
    var header =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(ours.getHeader().getType())
            .keyID(ours.getHeader().getKeyID())
            .build();

    assertThat(as(signed(header, ours.getJWTClaimsSet(), Digests.secret()))).isEqualTo(401);
    var unknown =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(ours.getHeader().getType())
            .keyID(Club.anyId().toString())
            .build();
    assertThat(as(signed(unknown, ours.getJWTClaimsSet(), Digests.secret()))).isEqualTo(401);
  }

  @Test
  void aTokenThatHasExpiredDoesNotCountThoughItIsOurs() throws ParseException, JOSEException {
    SignedJWT ours = SignedJWT.parse(club.registered().token());
    var past = Date.from(Instant.now().minusSeconds(1));
    var claims = new JWTClaimsSet.Builder(ours.getJWTClaimsSet()).expirationTime(past).build();

    assertThat(as(signed(ours.getHeader(), claims, secret()))).isEqualTo(401);
    assertThat(as(signed(ours.getHeader(), ours.getJWTClaimsSet(), secret()))).isEqualTo(200);
  }

  @Test
  void aTokenOfAnotherKindOrIssuerDoesNotCount() throws ParseException, JOSEException {
    SignedJWT ours = SignedJWT.parse(club.registered().token());
    var kind =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(JOSEObjectType.JWT)
            .keyID(ours.getHeader().getKeyID())
            .build();
    var issuer = new JWTClaimsSet.Builder(ours.getJWTClaimsSet()).issuer("elsewhere").build();

    assertThat(as(signed(kind, ours.getJWTClaimsSet(), secret()))).isEqualTo(401);
    assertThat(as(signed(ours.getHeader(), issuer, secret()))).isEqualTo(401);
  }

  @Test
  void aRefreshTokenThatComesTwiceEndsEverySession() {
    Known known = club.registered();
    var first = Map.of("refreshToken", known.refreshToken());
    Reply next = club.send("POST", "/auth/refresh", null, first);
    assertThat(next.status()).isEqualTo(200);

    assertThat(club.send("POST", "/auth/refresh", null, first).status()).isEqualTo(401);

    var second = Map.of("refreshToken", next.text("/refreshToken"));
    assertThat(club.send("POST", "/auth/refresh", null, second).status()).isEqualTo(401);
    assertThat(as(next.text("/accessToken"))).isEqualTo(401);
  }

  @Test
  void anAccessTokenIsNoRefreshToken() {
    Known known = club.registered();

    assertThat(
            club.send("POST", "/auth/refresh", null, Map.of("refreshToken", known.token()))
                .status())
        .isIn(401, 422);
    assertThat(as(known.refreshToken())).isEqualTo(401);
  }

  @Test
  void theAnswerDoesNotTellWhetherThereIsAnAccount() {
    Known known = club.registered();

    Reply wrong = club.logIn(known.email(), "not this one");
    Reply unknown = club.logIn("nobody@example.org", "not this one");

    assertThat(unknown.status()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
  }

  @Test
  void theTimeDoesNotTellWhetherThereIsAnAccount() {
    List<Known> members = LongStream.range(0, 5).mapToObj(_ -> club.registered()).toList();
    long[] there = new long[members.size()];
    long[] absent = new long[members.size()];
    for (int at = 0; at < members.size(); at++) {
      there[at] = time(members.get(at).email());
      absent[at] = time("absent" + at + "@example.org");
    }
    Arrays.sort(there);
    Arrays.sort(absent);

    assertThat((double) absent[2] / there[2]).isBetween(0.25, 4.0);
  }

  private static long time(String email) {
    long before = System.nanoTime();
    club.logIn(email, "not this one");
    return System.nanoTime() - before;
  }

  @Test
  void whoeverGuessesWaits() {
    Known known = club.registered();
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(club.logIn(known.email(), "guess " + attempt).status()).isEqualTo(401);
    }

    Reply next = club.logIn(known.email(), Club.PASSWORD);

    assertThat(next.status()).isEqualTo(429);
    assertThat(Integer.parseInt(next.header("Retry-After"))).isPositive();
  }

  @Test
  void textOfSqlIsText() {
    Known known = club.registered();
    for (String hostile : List.of("' OR '1'='1", "x'; DROP TABLE \"member\"; --", "\u0000", "%")) {
      assertThat(club.logIn(hostile, hostile).status()).isIn(400, 401, 422);
      assertThat(club.send("POST", "/auth/refresh", null, Map.of("refreshToken", hostile)).status())
          .isIn(400, 401, 422);
    }
    assertThat(as(known.token())).isEqualTo(200);
  }

  @Test
  void bodiesThatAreTooLargeOrTooDeepAreRefused() {
    assertThat(club.logIn("a@example.org", "x".repeat(2_000_000)).status()).isEqualTo(413);
    Object deep = "x";
    for (int level = 0; level < 400; level++) {
      deep = List.of(deep);
    }
    assertThat(club.send("POST", "/auth/login", null, Map.of("email", deep)).status())
        .isIn(400, 422);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String signed(JWSHeader header, JWTClaimsSet claims, byte[] secret)
      throws JOSEException {
    var token = new SignedJWT(header, claims);
    token.sign(new MACSigner(secret));
    return token.serialize();
  }

  /** What only the service knows. */
  private static byte[] secret() {
    var read =
        Viewer.SERVICE.call(
            () -> {
              var asked = new ReadMany(SigningKey.ENTITY, Query.first(1));
              club.store.accept(asked);
              return asked;
            });
    if (read.await() instanceof Outcome.Rows(var rows, _)) {
      return Base64.getDecoder().decode(SigningKey.ENTITY.toRecord(rows.getFirst()).secret());
    }
    throw new AssertionError("no key");
  }
}
