package dev.bluewright.http;

import static dev.bluewright.http.shape.Content.always;
import static dev.bluewright.http.shape.Content.field;
import static dev.bluewright.http.shape.Content.within;
import static dev.bluewright.http.shape.Frame.frame;
import static dev.bluewright.http.shape.Route.call;
import static dev.bluewright.http.shape.Route.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.http.shape.ApiShape;
import dev.bluewright.http.shape.ApiShape.Part;
import dev.bluewright.http.shape.Content;
import dev.bluewright.http.shape.Frame;
import dev.bluewright.http.shape.Result;
import dev.bluewright.http.shape.Slot;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // each test starts its own system
final class PrescribedShapeTest {
  private static final String LOST =
      "{\"original_url\":\"https://example.com\",\"short_code\":\"a\",\"owner_id\":9}";

  @TempDir Path folder;
  private Shortener system;

  @AfterEach
  void stop() {
    system.close();
  }

  private void start(ApiShape.Builder shape) {
    system = new Shortener(folder, shape.build());
  }

  private HttpResponse<String> get(String path, String... headers) {
    return system.send("GET", path, "", headers);
  }

  private HttpResponse<String> link(String path, String code) {
    return system.send(
        "POST",
        path,
        "{\"original_url\":\"https://example.com/%s\",\"short_code\":\"%s\"}"
            .formatted(code, code));
  }

  @Test
  void namesOfFieldsAreThoseThatArePrescribed() {
    start(ApiShape.prescribed());

    var created = link("/links", "abc");

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.body())
        .startsWith("{\"id\":1,\"original_url\":\"https://example.com/abc\",\"short_code\":\"abc\"")
        .contains("\"owner_id\":null,\"created_at\":");
    assertThat(get("/links?short_code=abc&sort=original_url").body()).contains("\"abc\"");
    assertThat(get("/links?shortCode=abc").statusCode()).isEqualTo(400);
    assertThat(link("/links", "abc").body()).contains("\"field\":\"short_code\"");
    assertThat(system.send("POST", "/links", "{\"target\":\"x\"}").body())
        .contains("\"field\":\"target\",\"code\":\"unknown\"", "original_url is missing");
  }

  @Test
  void collectionsStandBelowTheBase() {
    start(ApiShape.prescribed().base("/api/v1"));

    var created = link("/api/v1/links", "abc");

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.headers().firstValue("Location")).hasValue("/api/v1/links/1");
    assertThat(get("/api/v1/links/1").statusCode()).isEqualTo(200);
    assertThat(get("/links/1").statusCode()).isEqualTo(404);
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void answersHaveThePrescribedEnvelopes() {
    start(
        ApiShape.prescribed()
            .form(Part.RECORD, frame("success", always(true)).and(Frame.ONE, Slot.ITEM))
            .form(
                Part.LIST,
                frame(Frame.MANY, Slot.ITEMS)
                    .and("meta", frame("page", Slot.PAGE).and("pages", Slot.PAGES))
                    .and("total", Slot.TOTAL)
                    .and("next", Slot.NEXT))
            .pages("page", "per_page", 1));
    link("/links", "a");
    link("/links", "b");
    link("/links", "c");

    assertThat(get("/links/1").body()).startsWith("{\"success\":true,\"link\":{\"id\":1,");
    assertThat(get("/links?per_page=2").body())
        .startsWith("{\"links\":[{\"id\":1,")
        .endsWith("}],\"meta\":{\"page\":1,\"pages\":2},\"total\":3,\"next\":2}");
    var second = get("/links?per_page=2&page=2");
    assertThat(second.body())
        .startsWith("{\"links\":[{\"id\":3,")
        .endsWith("}],\"meta\":{\"page\":2,\"pages\":2},\"total\":3,\"next\":null}");
    assertThat(second.headers().firstValue("Link")).isEmpty();
    assertThat(get("/links?per_page=2").headers().firstValue("Link"))
        .hasValue("</links?per_page=2&page=2>; rel=\"next\"");
    assertThat(get("/links?page=9").body()).startsWith("{\"links\":[],");
    assertThat(get("/links?per_page=6").statusCode()).isEqualTo(400);
    assertThat(get("/links?page=0").statusCode()).isEqualTo(400);
    assertThat(get("/links?page=999999999").statusCode()).isEqualTo(400);
  }

  @Test
  void recordsMayHaveAFormOfTheirOwn() {
    start(
        ApiShape.prescribed()
            .form(
                Part.ITEM,
                frame("type", Slot.TYPE).and("id", Slot.ID).and("attributes", Slot.ATTRIBUTES))
            .form(Part.RECORD, frame("data", Slot.ITEM))
            .form(Part.LIST, frame("data", Slot.ITEMS))
            .bodyIn("data", "attributes"));

    var created =
        system.send(
            "POST",
            "/owners",
            "{\"data\":{\"type\":\"owners\",\"attributes\":{\"full_name\":\"A \\\"b\\\" {c},\"}}}");

    var owner =
        "{\"type\":\"owners\",\"id\":1,\"attributes\":{\"full_name\":\"A \\\"b\\\" {c},\"}}";
    assertThat(created.body()).isEqualTo("{\"data\":" + owner + "}");
    assertThat(get("/owners").body()).isEqualTo("{\"data\":[" + owner + "]}");
    assertThat(system.send("POST", "/owners", "{\"full_name\":\"x\"}").statusCode()).isEqualTo(422);
    assertThat(system.send("POST", "/owners", "{\"data\":").statusCode()).isEqualTo(400);
  }

  @Test
  void statusesAndErrorsAreThoseThatArePrescribed() {
    start(
        ApiShape.prescribed()
            .status(Result.CREATE, 200)
            .status(Result.REPLACE, 204)
            .status(Result.INVALID, 400)
            .form(Part.DELETED, frame("message", always("It is gone.")).and("id", Slot.ID))
            .form(
                Part.ERROR,
                frame("error", frame("message", Slot.MESSAGE).and("code", Slot.STATUS))
                    .and("fields", Slot.FIELDS)));

    assertThat(link("/links", "a").statusCode()).isEqualTo(200);
    var replaced =
        system.send(
            "PUT", "/links/1", "{\"original_url\":\"https://b.example\",\"short_code\":\"b\"}");
    assertThat(replaced.statusCode()).isEqualTo(204);
    assertThat(replaced.body()).isEmpty();
    var invalid = system.send("POST", "/owners", "{}");
    assertThat(invalid.statusCode()).isEqualTo(400);
    assertThat(invalid.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(invalid.body())
        .isEqualTo(
            "{\"error\":{\"message\":\"full_name is missing.\",\"code\":400},"
                + "\"fields\":{\"full_name\":\"full_name is missing.\"}}");
    assertThat(get("/nowhere").body()).contains("\"code\":404},\"fields\":{}}");
    var deleted = system.send("DELETE", "/links/1", "");
    assertThat(deleted.statusCode()).isEqualTo(200);
    assertThat(deleted.body()).isEqualTo("{\"message\":\"It is gone.\",\"id\":1}");
    assertThat(get("/links/1").statusCode()).isEqualTo(404);
  }

  @Test
  void aReferenceThatLeadsNowhereHasAStatusAndWordsOfItsOwn() {
    start(
        ApiShape.prescribed()
            .status(Result.INVALID, 400)
            .status(Result.REFERENCE, 404)
            .message(Link.ENTITY, Result.REFERENCE, "There is no such owner."));

    var lost = system.send("POST", "/links", LOST);
    assertThat(lost.statusCode()).isEqualTo(404);
    assertThat(lost.body()).contains("There is no such owner.");
    assertThat(system.send("POST", "/links", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void aReferenceThatLeadsNowhereIsInvalidUnlessMoreIsPrescribed() {
    start(ApiShape.prescribed().status(Result.INVALID, 400));

    assertThat(system.send("POST", "/links", LOST).statusCode()).isEqualTo(400);
  }

  @Test
  void routesLeadToRecordsByUniqueFields() {
    start(
        ApiShape.prescribed()
            .route("POST /shorten", call(Link.ENTITY, "create"))
            .route("GET /shorten/{short_code}", call(Link.ENTITY, "read"))
            .route("PUT /shorten/{short_code}", call(Link.ENTITY, "update"))
            .route("DELETE /shorten/{short_code}", call(Link.ENTITY, "delete"))
            .route(
                "GET /shorten/{short_code}/stats",
                call(Link.ENTITY, "read")
                    .answer(frame("code", field("shortCode")).and("hits", field("visits"))))
            .route("PUT /links/{linkId}/reset", call(Link.ENTITY, "reset"))
            .route("DELETE /links", call(Link.ENTITY, "deleteAll"))
            .route("GET /{short_code}", redirect(Link.ENTITY, "target").counting("visits")));

    var created = link("/shorten", "abc");
    assertThat(created.headers().firstValue("Location")).hasValue("/shorten/abc");
    assertThat(get("/shorten/abc").body()).isEqualTo(created.body());
    assertThat(get("/shorten/nope").statusCode()).isEqualTo(404);
    var sent = get("/abc");
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(sent.headers().firstValue("Location")).hasValue("https://example.com/abc");
    get("/abc");
    assertThat(get("/shorten/abc/stats").body()).isEqualTo("{\"code\":\"abc\",\"hits\":2}");
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(get("/links").statusCode()).isEqualTo(200);
    assertThat(get("/nope").statusCode()).isEqualTo(404);
    assertThat(system.send("PUT", "/links/1/reset", "").body()).contains("\"visits\":0");
    assertThat(system.send("PUT", "/shorten/abc", "{\"short_code\":\"xyz\"}").body())
        .contains("\"original_url\":\"https://example.com/abc\",\"short_code\":\"xyz\"");
    var refused = system.send("PATCH", "/shorten/xyz", "{}");
    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.headers().firstValue("Allow")).hasValue("DELETE, GET, HEAD, PUT, OPTIONS");
    assertThat(system.send("DELETE", "/shorten/xyz", "").statusCode()).isEqualTo(204);
    for (int at = 0; at < 250; at++) {
      link("/links", "code" + at);
    }
    assertThat(system.send("DELETE", "/links", "").statusCode()).isEqualTo(204);
    assertThat(get("/links").body()).isEqualTo("[]");
  }

  @Test
  void answersShowTheRecordThatTheAddressNames() {
    start(
        ApiShape.prescribed()
            .route(
                "POST /owners/{ownerId}/links",
                call(Link.ENTITY, "create")
                    .answer(
                        frame("of", within("owner", "fullName")).and("code", field("shortCode"))))
            .route(
                "GET /owners/{ownerId}/all",
                call(Link.ENTITY, "list")
                    .answer(
                        frame("of", within("owner", "id"))
                            .and("count", Slot.TOTAL)
                            .and("codes", within(Content.ITEMS, "shortCode"))
                            .and("nobody", within("other", "name")))));
    system.send("POST", "/owners", "{\"full_name\":\"Ada\"}");

    assertThat(link("/owners/1/links", "abc").body())
        .isEqualTo("{\"of\":\"Ada\",\"code\":\"abc\"}");
    link("/owners/1/links", "xyz");
    link("/links", "alone");
    assertThat(get("/owners/1/all").body())
        .isEqualTo("{\"of\":1,\"count\":2,\"codes\":[\"abc\",\"xyz\"],\"nobody\":null}");
    assertThat(get("/owners/2/all").statusCode()).isEqualTo(404);
    link("/owners/1/links", "third");
    link("/owners/1/links", "fourth");
    var first = get("/owners/1/all?short_code[ne]=nope");
    assertThat(first.body()).contains("\"count\":4", "[\"abc\",\"xyz\",\"third\"]");
    var next = first.headers().firstValue("Link").orElse("").replaceAll("<(.*)>.*", "$1");
    assertThat(next).contains("ne").doesNotContain("owner_id");
    assertThat(get(next).body()).contains("\"count\":4", "[\"fourth\"]");
  }

  @Test
  void readingCountsAndLeavesTheRecordAsItWas() {
    start(
        ApiShape.prescribed()
            .route("GET /shorten/{short_code}", call(Link.ENTITY, "read").counting("visits")));
    var before = link("/links", "abc").body().replaceAll("\"visits\":\\d+", "");

    assertThat(get("/shorten/abc").body()).contains("\"visits\":1");
    var after = get("/shorten/abc").body();
    assertThat(after).contains("\"visits\":2");
    assertThat(after.replaceAll("\"visits\":\\d+", "")).isEqualTo(before);
    assertThat(get("/links/1").body()).isEqualTo(after);
    assertThat(get("/shorten/nope").statusCode()).isEqualTo(404);
  }

  @Test
  void belowAnotherRecordWhatIsSentHasItsOwnWordsAndTheOtherThoseOfAMissingOne() {
    start(
        ApiShape.prescribed()
            .message(Link.ENTITY, Result.INVALID, "Give an address.")
            .message(Owner.ENTITY, Result.INVALID, "Give a name.")
            .message(Owner.ENTITY, Result.MISSING, "Nobody is here."));
    system.send("POST", "/owners", "{\"full_name\":\"Ada\"}");

    assertThat(system.send("POST", "/owners/1/links", "{}").body()).contains("Give an address.");
    assertThat(link("/owners/2/links", "a").body()).contains("Nobody is here.");
  }

  @Test
  void routesBelowOtherRecordsKeepWithinThem() {
    start(
        ApiShape.prescribed()
            .route("POST /owners/{ownerId}/links", call(Link.ENTITY, "create"))
            .route("GET /owners/{owner_id}/short-links", call(Link.ENTITY, "list"))
            .route("PUT /owners/{ownerId}/links/{linkId}", call(Link.ENTITY, "replace"))
            .route("POST /owners/{ownerId}/links/{linkId}/hits", call(Hit.ENTITY, "create"))
            .route("GET /owners/{ownerId}/links/{linkId}/hits/{hitId}", call(Hit.ENTITY, "read")));
    system.send("POST", "/owners", "{\"full_name\":\"Ada\"}");
    system.send("POST", "/owners", "{\"full_name\":\"Bob\"}");

    assertThat(link("/owners/1/links", "a").body()).contains("\"owner_id\":1");
    assertThat(link("/owners/2/links", "b").body()).contains("\"owner_id\":2");
    assertThat(link("/owners/3/links", "c").statusCode()).isEqualTo(404);
    assertThat(link("/owners/x/links", "c").statusCode()).isEqualTo(404);
    assertThat(get("/owners/2/short-links").body()).contains("\"b\"").doesNotContain("\"a\"");
    assertThat(get("/owners/3/short-links").statusCode()).isEqualTo(404);
    var replacement = "{\"original_url\":\"https://c.example\",\"short_code\":\"c\"}";
    assertThat(system.send("PUT", "/owners/1/links/1", replacement).body())
        .contains("\"short_code\":\"c\"", "\"owner_id\":1");
    assertThat(system.send("PUT", "/owners/2/links/1", replacement).statusCode()).isEqualTo(404);
    var contrary = replacement.replace("}", ",\"owner_id\":2}");
    assertThat(system.send("PUT", "/owners/1/links/1", contrary).statusCode()).isEqualTo(422);
    assertThat(system.send("POST", "/owners/1/links/1/hits", "{\"place\":\"x\"}").body())
        .isEqualTo("{\"id\":1,\"place\":\"x\",\"link_id\":1}");
    assertThat(system.send("POST", "/owners/2/links/1/hits", "{\"place\":\"x\"}").statusCode())
        .isEqualTo(404);
    assertThat(get("/owners/1/links/1/hits/1").statusCode()).isEqualTo(200);
    assertThat(get("/owners/1/links/2/hits/1").statusCode()).isEqualTo(404);
  }

  @Test
  void relationsMayBeObjectsAndRecordsKnowTheirAddress() {
    start(
        ApiShape.prescribed()
            .embed(Link.ENTITY, "owner")
            .self("url")
            .ignoreUnknownMembers()
            .origins("*"));
    system.send("POST", "/owners", "{\"full_name\":\"Ada\"}");

    var created =
        system.send(
            "POST",
            "/links",
            "{\"original_url\":\"https://example.com\",\"short_code\":\"a\",\"colour\":\"red\","
                + "\"id\":7,\"owner\":{\"id\":\"1\",\"full_name\":\"Ada\"}}");

    var url = "\"url\":\"http://127.0.0.1:" + system.port() + "/links/1\"";
    var owner = "\"owner\":{\"id\":1,\"full_name\":\"Ada\"}";
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.body()).startsWith("{\"id\":1,").contains(owner, url);
    assertThat(get("/links").body()).contains(owner, url);
    assertThat(get("/links/1").body()).contains(owner, url);
    assertThat(get("/links/1", "Origin", "https://a.example").headers().map())
        .containsKey("access-control-allow-origin");
    var asked =
        system.send(
            "OPTIONS",
            "/links/1",
            "",
            "Access-Control-Request-Method",
            "PATCH",
            "Access-Control-Request-Headers",
            "content-type");
    assertThat(asked.statusCode()).isEqualTo(204);
    assertThat(asked.headers().firstValue("Access-Control-Allow-Headers")).hasValue("content-type");
  }

  @Test
  void onlyNamedSitesMayCall() {
    start(ApiShape.prescribed().origins("https://a.example"));

    assertThat(get("/links", "Origin", "https://a.example").headers().map())
        .containsKey("access-control-allow-origin");
    assertThat(get("/links", "Origin", "https://b.example").headers().map())
        .doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void listsHaveTheOrderAndThePagesOfTheEntity() {
    start(
        ApiShape.prescribed()
            .route("GET /{short_code}", redirect(Link.ENTITY, "target").counting("visits")));
    for (String code : new String[] {"a", "b", "c", "d", "e"}) {
      link("/links", code);
    }
    get("/d");
    get("/d");
    get("/b");

    var first = get("/links");
    assertThat(first.body()).containsPattern("\"d\".*\"b\".*\"a\"").doesNotContain("\"c\"");
    var next = first.headers().firstValue("Link").orElse("").replaceAll("<(.*)>.*", "$1");
    assertThat(get(next).body()).containsPattern("\"c\".*\"e\"").doesNotContain("\"d\"");
    assertThat(get("/links?limit=6").statusCode()).isEqualTo(400);
  }
}
