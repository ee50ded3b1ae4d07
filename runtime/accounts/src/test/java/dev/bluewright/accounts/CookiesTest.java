package dev.bluewright.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.accounts.Club.Known;
import dev.bluewright.accounts.Club.Reply;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CookiesTest {
  private static final String EVIL = "https://evil.example";

  @TempDir static Path folder;
  private static Club club;

  @BeforeAll
  static void start() {
    var environment = new HashMap<>(Club.ADMIN);
    environment.put("PUBLIC_URL", "https://club.example");
    club = new Club(folder, environment, UnaryOperator.identity(), face -> face.cookie("visit"));
  }

  @AfterAll
  static void stop() {
    club.close();
  }

  private static String cookie(Reply reply) {
    return reply.header("Set-Cookie").split(";", 2)[0];
  }

  private static String cookieOf(Known person) {
    return cookie(club.logIn(person.email(), Club.PASSWORD));
  }

  private static HttpResponse<String> send(
      String method, String path, String cookie, String... headers)
      throws IOException, InterruptedException {
    var body =
        method.equals("POST")
            ? BodyPublishers.ofString("{\"text\":\"by a browser\"}")
            : BodyPublishers.noBody();
    var request =
        HttpRequest.newBuilder(club.uri(path))
            .method(method, body)
            .header("Content-Type", "application/json")
            .header("Cookie", cookie);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return club.client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void whoSignsInIsGivenACookieThatNoScriptAndNoOtherSiteHas() {
    Known person = club.registered();

    var set = club.logIn(person.email(), Club.PASSWORD).header("Set-Cookie");

    assertThat(set).startsWith("visit=ey").contains("HttpOnly", "SameSite=Strict", "Secure");
    assertThat(set).contains("Path=/", "Max-Age=43200");
    assertThat(club.logIn(person.email(), "wrong battery").header("Set-Cookie")).isEmpty();
  }

  @Test
  void aCookieStandsInForAToken() throws Exception {
    Known person = club.registered();
    var cookie = cookieOf(person);

    assertThat(send("POST", "/notes", cookie).statusCode()).isEqualTo(201);
    var me = send("GET", "/auth/me", "other=1; " + cookie);
    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(me.body()).contains(person.id());
    assertThat(send("GET", "/auth/me", "visit2=" + cookie).statusCode()).isEqualTo(401);
  }

  @Test
  void aTokenThatIsSentCountsInItsPlace() throws Exception {
    Known person = club.registered();
    Known other = club.registered();
    var cookie = cookieOf(person);

    var me = send("GET", "/auth/me", cookie, "Authorization", "Bearer " + other.token());
    assertThat(me.body()).contains(other.id());
    assertThat(send("GET", "/auth/me", cookie, "Authorization", "Bearer no").statusCode())
        .isEqualTo(401);
    assertThat(send("GET", "/auth/me", cookie, "X-API-Key", "key_no").statusCode()).isEqualTo(401);
  }

  @Test
  void pagesOfOtherSitesChangeNothingWithIt() throws Exception {
    var cookie = cookieOf(club.registered());

    for (String site : new String[] {EVIL, "null", "https://club.example.evil.example", "x y"}) {
      assertThat(send("POST", "/notes", cookie, "Origin", site).statusCode())
          .as(site)
          .isEqualTo(401);
    }
    for (String site :
        new String[] {"https://club.example", "http://" + club.uri("/").getAuthority()}) {
      assertThat(send("POST", "/notes", cookie, "Origin", site).statusCode())
          .as(site)
          .isEqualTo(201);
    }
    assertThat(send("GET", "/auth/me", cookie, "Origin", EVIL).statusCode()).isEqualTo(200);
  }

  @Test
  void itEndsWithTheSessionsOfThePerson() throws Exception {
    Known person = club.registered();
    var cookie = cookieOf(person);

    var out = send("POST", "/auth/logout", cookie);

    assertThat(out.statusCode()).isEqualTo(204);
    assertThat(out.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("visit=;")
        .contains("1970");
    assertThat(send("GET", "/auth/me", cookie).statusCode()).isEqualTo(401);
  }

  @Test
  void oneThatDoesNotCountIsThatOfNobody() throws Exception {
    Known person = club.registered();

    assertThat(send("POST", "/notes", "visit=none").statusCode()).isEqualTo(401);
    var body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(person.email(), Club.PASSWORD);
    var request =
        HttpRequest.newBuilder(club.uri("/auth/login"))
            .POST(BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .header("Cookie", "visit=none");
    assertThat(club.client.send(request.build(), BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
  }
}
