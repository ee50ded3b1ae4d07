package dev.bluewright.http;

import static dev.bluewright.http.shape.Content.always;
import static dev.bluewright.http.shape.Content.nothing;
import static dev.bluewright.http.shape.Frame.frame;
import static dev.bluewright.http.shape.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.http.shape.ApiShape;
import dev.bluewright.http.shape.Slot;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // each test starts its own system
final class PrescribedBodiesTest {
  private static final String ENCODED = "application/x-www-form-urlencoded";
  private static final String LINK =
      "{\"original_url\":\"https://example.com/a\",\"short_code\":\"a\"}";

  @TempDir Path folder;
  private Shortener system;

  @AfterEach
  void stop() {
    system.close();
  }

  private void start(ApiShape.Builder shape) {
    system = new Shortener(folder, shape.build());
  }

  private HttpResponse<String> form(String type, String body) {
    return system.send("POST", "/links", body, "Content-Type", type);
  }

  @Test
  void formsAreBodiesWhereTheyArePrescribed() {
    start(ApiShape.prescribed().takeForms());

    var encoded = form(ENCODED, "original_url=https%3A%2F%2Fexample.com%2Fa&short_code=a+b");
    var parts =
        form(
            "multipart/form-data; boundary=cut",
            """
            --cut\r
            Content-Disposition: form-data; name="original_url"\r
            \r
            https://example.com/c\r
            --cut\r
            Content-Disposition: form-data; name="short_code"\r
            \r
            c\r
            --cut--\r
            """);

    assertThat(encoded.statusCode()).isEqualTo(201);
    assertThat(encoded.body()).contains("\"https://example.com/a\",\"short_code\":\"a b\"");
    assertThat(parts.statusCode()).isEqualTo(201);
    assertThat(parts.body()).contains("\"short_code\":\"c\"");
    assertThat(form(ENCODED, "short_code=b").statusCode()).isEqualTo(422);
    assertThat(form("multipart/form-data", "x").statusCode()).isEqualTo(400);
    assertThat(form("text/csv", "x").body()).contains("application/json", ENCODED);
    assertThat(form(ENCODED, "short_code=%zz").body()).contains("The form cannot be read.");
    assertThat(system.send("POST", "/links", LINK.replace("\"a\"", "\"d\"")).statusCode())
        .isEqualTo(201);
  }

  @Test
  void formsMayHoldLettersAsTheyAreBesideEncodedOnes() {
    start(ApiShape.prescribed().takeForms());

    var created =
        form(ENCODED, "original_url=https%3A%2F%2Fexample.com&short_code=\u0141a%20\u00e9");

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.body()).contains("\"short_code\":\"\u0141a \u00e9\"");
  }

  @Test
  void whatAnActionTakesAsATextMayLookLikeANumber() {
    start(ApiShape.prescribed().takeForms());
    form(ENCODED, "original_url=https%3A%2F%2Fexample.com%2Fa&short_code=a");
    system.send("POST", "/hits", "place=7&link_id=1", "Content-Type", ENCODED);

    var moved = system.send("POST", "/hits/1/move", "to=12", "Content-Type", ENCODED);

    assertThat(moved.statusCode()).isEqualTo(200);
    assertThat(moved.body()).contains("\"place\":\"12\"");
  }

  @Test
  void formsAreRefusedElsewhere() {
    start(ApiShape.prescribed());

    assertThat(form(ENCODED, "short_code=b").statusCode()).isEqualTo(415);
  }

  @Test
  void answersMayBeATextOrNothing() {
    start(
        ApiShape.prescribed()
            .route("POST /links", call(Link.ENTITY, "create").answer(nothing()))
            .route("DELETE /links/{id}", call(Link.ENTITY, "delete").answer(always("It is gone"))));

    var created = system.send("POST", "/links", LINK);
    var deleted = system.send("DELETE", "/links/1", "");

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.body()).isEmpty();
    assertThat(created.headers().firstValue("Location")).hasValue("/links/1");
    assertThat(deleted.statusCode()).isEqualTo(200);
    assertThat(deleted.body()).isEqualTo("It is gone");
    assertThat(deleted.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
  }

  @Test
  void wordsMayBeThoseOfOneField() {
    start(
        ApiShape.prescribed()
            .messageWithout(Link.ENTITY, "target", "Give a target")
            .messageOf(Link.ENTITY, "shortCode", "Bad code"));

    var without = system.send("POST", "/links", "{\"short_code\":\"a\"}");
    var wrong = system.send("POST", "/links", LINK.replace("https://example.com/a", "no address"));
    var both = system.send("POST", "/links", "{\"short_code\":1}");

    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("\"detail\":\"Give a target\"");
    assertThat(wrong.body()).doesNotContain("Give a target");
    assertThat(both.body()).contains("\"message\":\"Give a target\"", "\"message\":\"Bad code\"");
  }

  @Test
  void variablesMayBeValuesOfTheRecords() {
    start(
        ApiShape.prescribed()
            .route("POST /links/visited/{visits}", call(Link.ENTITY, "create"))
            .route(
                "GET /links/visited/{visits}",
                call(Link.ENTITY, "list").answer(frame("found", Slot.ITEMS))));
    system.send("POST", "/links", LINK);

    var created = system.send("POST", "/links/visited/7", LINK.replace("\"a\"", "\"b\""));

    assertThat(created.body()).contains("\"visits\":7");
    assertThat(system.send("GET", "/links/visited/7", "").body())
        .startsWith("{\"found\":[{")
        .contains("\"b\"")
        .doesNotContain("\"a\"");
    assertThat(system.send("GET", "/links/visited/many", "").statusCode()).isEqualTo(404);
  }

  @Test
  void recordsMayBePickedByWhatABodyTells() {
    start(
        ApiShape.prescribed()
            .takeForms()
            .route("POST /find", call(Link.ENTITY, "read").by("short_code"))
            .route("PUT /links", call(Link.ENTITY, "update").by("id"))
            .route("DELETE /links", call(Link.ENTITY, "delete").by("id").answer(always("gone"))));
    system.send("POST", "/links", LINK);

    var found = system.send("POST", "/find", "{\"short_code\":\"a\"}");
    var changed = system.send("PUT", "/links", "{\"id\":1,\"short_code\":\"b\"}");
    var byForm = system.send("PUT", "/links", "id=1&short_code=c", "Content-Type", ENCODED);

    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).contains("\"id\":1");
    assertThat(system.send("POST", "/find", "{\"short_code\":\"z\"}").statusCode()).isEqualTo(404);
    assertThat(system.send("POST", "/find", "{}").body()).contains("short_code is required");
    assertThat(system.send("POST", "/find", "{\"short").statusCode()).isEqualTo(422);
    assertThat(changed.body()).contains("\"short_code\":\"b\"");
    assertThat(byForm.body()).contains("\"short_code\":\"c\"");
    assertThat(system.send("DELETE", "/links", "{\"id\":1}").body()).isEqualTo("gone");
    assertThat(system.send("DELETE", "/links", "{\"id\":1}").statusCode()).isEqualTo(404);
  }

  @Test
  void listsMayBeNarrowedByARoute() {
    start(
        ApiShape.prescribed()
            .route("GET /links/unused", call(Link.ENTITY, "list").where("visits=0"))
            .route("GET /links/coded", call(Link.ENTITY, "list").by("short_code")));
    system.send("POST", "/links", LINK);
    system.send("POST", "/links", LINK.replace("\"a\"", "\"b\",\"visits\":3"));

    assertThat(system.send("GET", "/links/unused", "").body())
        .contains("\"a\"")
        .doesNotContain("\"b\"");
    assertThat(system.send("GET", "/links/coded?short_code=b", "").body())
        .contains("\"b\"")
        .doesNotContain("\"a\"");
    assertThat(system.send("GET", "/links/coded?short_code=z", "").body()).isEqualTo("[]");
    assertThat(system.send("GET", "/links/coded", "").statusCode()).isEqualTo(400);
  }
}
