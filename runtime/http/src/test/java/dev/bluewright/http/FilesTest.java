package dev.bluewright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilesTest {
  private static final byte[] PNG =
      HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");
  private static final String HTML = "<!DOCTYPE html><html><script>alert(1)</script></html>";

  @TempDir static Path folder;
  private static Shelf shelf;

  @BeforeAll
  static void start() {
    shelf = new Shelf(folder, limits -> limits, Controller.of(Parcel.ENTITY));
  }

  @AfterAll
  static void stop() {
    shelf.close();
  }

  private static String parcel() {
    return shelf.post("/parcels", "{\"label\":\"p\"}").header("Location");
  }

  private static HttpResponse<byte[]> send(
      String method, String path, byte[] body, String... headers) {
    try {
      var request = HttpRequest.newBuilder(shelf.uri(path));
      request.method(method, BodyPublishers.ofByteArray(body));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return shelf.client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  private static HttpResponse<byte[]> get(String path, String... headers) {
    return send("GET", path, new byte[0], headers);
  }

  private static HttpResponse<byte[]> photo(String parcel, byte[] content, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "image/png";
    return send("PUT", parcel + "/photo", content, all);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static byte[] large(int size) {
    byte[] bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    System.arraycopy(PNG, 0, bytes, 0, PNG.length);
    return bytes;
  }

  /** A form of parts, each its headers and its content. */
  private static HttpResponse<byte[]> form(String method, String path, Object... parts) {
    var body = new ByteArrayOutputStream();
    for (int i = 0; i < parts.length; i += 2) {
      body.writeBytes(("--edge\r\n" + parts[i] + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      body.writeBytes((byte[]) parts[i + 1]);
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        method, path, body.toByteArray(), "Content-Type", "multipart/form-data; boundary=edge");
  }

  private static String field(String name) {
    return "Content-Disposition: form-data; name=\"" + name + "\"";
  }

  private static String part(String name, String file, String type) {
    return field(name) + "; filename=\"" + file + "\"\r\nContent-Type: " + type;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aFileIsReadAsItWasSent() throws Exception {
    String parcel = parcel();
    byte[] content = large(590_001);
    var sent = photo(parcel, content, "Content-Disposition", "attachment; filename=\"box.png\"");

    assertThat(sent.statusCode()).isEqualTo(200);
    String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    assertThat(text(sent))
        .contains("\"photo\":{\"name\":\"box.png\",\"mediaType\":\"image/png\",\"size\":590001,")
        .contains("\"sha256\":\"" + sum + "\"}")
        .contains("\"version\":2");
    assertThat(shelf.get(parcel).body()).isEqualTo(text(sent));

    var read = get(parcel + "/photo");
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(content);
    assertThat(header(read, "Content-Type")).isEqualTo("image/png");
    assertThat(header(read, "Content-Length")).isEqualTo("590001");
    assertThat(header(read, "ETag")).isEqualTo("\"" + sum + "\"");
    assertThat(header(read, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(read, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
    assertThat(header(read, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"box.png\"; filename*=UTF-8''box.png");
    assertThat(get(parcel + "/photo", "If-None-Match", "\"" + sum + "\"").statusCode())
        .isEqualTo(304);
    var head = send("HEAD", parcel + "/photo", new byte[0]);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Length")).isEqualTo("590001");
    assertThat(head.body()).isEmpty();
  }

  @Test
  void aPartIsReadAcrossPieces() {
    String parcel = parcel();
    byte[] content = large(590_000);
    photo(parcel, content);

    var part = get(parcel + "/photo", "Range", "bytes=262000-530000");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(content, 262_000, 530_001));
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 262000-530000/590000");
    assertThat(get(parcel + "/photo", "Range", "bytes=-10").body())
        .isEqualTo(Arrays.copyOfRange(content, 589_990, 590_000));
    assertThat(get(parcel + "/photo", "Range", "bytes=589999-").body()).hasSize(1);
    var beyond = get(parcel + "/photo", "Range", "bytes=590000-");
    assertThat(beyond.statusCode()).isEqualTo(416);
    assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */590000");
    assertThat(get(parcel + "/photo", "Range", "bytes=0-1,5-6").statusCode()).isEqualTo(200);
    assertThat(get(parcel + "/photo", "Range", "bytes=0-1", "If-Range", "\"x\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void anEmptyFileIsAFile() {
    String parcel = parcel();
    assertThat(send("PUT", parcel + "/papers", new byte[0], "Content-Type", "text/plain"))
        .satisfies(sent -> assertThat(sent.statusCode()).isEqualTo(200));
    assertThat(get(parcel + "/papers").body()).isEmpty();
    assertThat(header(get(parcel + "/papers"), "Content-Length")).isEqualTo("0");
  }

  @Test
  void whatIsTooLargeIsRefusedAndLeavesNothing() {
    String parcel = parcel();
    assertThat(photo(parcel, large(600_001)).statusCode()).isEqualTo(413);
    byte[] far = large(2_000_000);
    assertThat(form("POST", parcel + "/photo", part("a", "a.png", "image/png"), far).statusCode())
        .isEqualTo(413);
    assertThat(get(parcel + "/photo").statusCode()).isEqualTo(404);
    assertThat(photo(parcel, large(600_000)).statusCode()).isEqualTo(200);
  }

  @Test
  void onlyWhatIsListedIsTakenAndOnlyIfItIsThat() {
    String parcel = parcel();
    for (String type : new String[] {"image/svg+xml", "text/html", "application/pdf"}) {
      var sent = send("PUT", parcel + "/photo", PNG, "Content-Type", type);
      assertThat(sent.statusCode()).as(type).isEqualTo(415);
    }
    assertThat(photo(parcel, bytes(HTML)).statusCode()).isEqualTo(415);
    assertThat(send("PUT", parcel + "/photo", PNG, "Content-Type", "image/jpeg").statusCode())
        .isEqualTo(415);
    assertThat(send("PUT", parcel + "/photo", PNG).statusCode()).isEqualTo(200);
    assertThat(header(get(parcel + "/photo"), "Content-Type")).isEqualTo("image/png");
    byte[] jpeg = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffdb");
    assertThat(send("PUT", parcel + "/photo", jpeg, "Content-Type", "image/jpg").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aPageIsSavedAndNeverShown() {
    String parcel = parcel();
    assertThat(
            send("PUT", parcel + "/papers", bytes(HTML), "Content-Type", "text/html").statusCode())
        .isEqualTo(200);
    var read = get(parcel + "/papers");
    assertThat(header(read, "Content-Disposition")).startsWith("attachment;");
    assertThat(header(read, "Content-Security-Policy")).contains("sandbox");
    assertThat(header(read, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void namesHaveNoFoldersAndAreWrittenSafely() {
    String parcel = parcel();
    form(
        "PUT",
        parcel + "/papers",
        part("any", "../../etc/naïve “x”;\u202e%41.txt", "text/plain"),
        bytes("x"));
    assertThat(shelf.get(parcel).body()).contains("\"name\":\"naïve “x”;%41.txt\"");
    assertThat(header(get(parcel + "/papers"), "Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"na_ve _x_;_41.txt\"; "
                + "filename*=UTF-8''na%C3%AFve%20%E2%80%9Cx%E2%80%9D%3B%2541.txt");
    form("PUT", parcel + "/papers", part("any", "..", "text/plain"), bytes("x"));
    assertThat(shelf.get(parcel).body()).contains("\"name\":\"papers\"");
    form("PUT", parcel + "/papers", part("any", "C:\\\\temp\\\\a.txt", "text/plain"), bytes("x"));
    assertThat(shelf.get(parcel).body()).contains("\"name\":\"a.txt\"");
  }

  @Test
  void aFormMakesARecordWithItsFiles() {
    var made =
        form(
            "POST",
            "/parcels",
            part("photo", "box.png", "image/png"),
            PNG,
            field("label"),
            bytes("42"),
            field("weight"),
            bytes("7"));
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(text(made)).contains("\"label\":\"42\"", "\"weight\":7", "\"name\":\"box.png\"");
    assertThat(get(header(made, "Location") + "/photo").body()).isEqualTo(PNG);
  }

  @Test
  void aFormThatIsWrongMakesNothing() {
    var without = form("POST", "/parcels", part("photo", "box.png", "image/png"), PNG);
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(text(without)).contains("\"field\":\"label\"");
    var unknown =
        form("POST", "/parcels", field("label"), bytes("x"), part("other", "a", "image/png"), PNG);
    assertThat(unknown.statusCode()).isEqualTo(400);
    var twice = part("photo", "a.png", "image/png");
    assertThat(form("POST", "/parcels", field("label"), bytes("x"), twice, PNG, twice, PNG))
        .satisfies(sent -> assertThat(sent.statusCode()).isEqualTo(400));
    assertThat(form("PUT", parcel() + "/photo", field("label"), bytes("x")).statusCode())
        .isEqualTo(400);
    var broken =
        send(
            "POST",
            "/parcels",
            bytes("--edge\r\n" + part("photo", "a.png", "image/png") + "\r\n\r\nabc"),
            "Content-Type",
            "multipart/form-data; boundary=edge");
    assertThat(broken.statusCode()).isIn(400, 415);
    var endless =
        send("PUT", parcel() + "/papers", bytes("x"), "Content-Type", "multipart/form-data");
    assertThat(endless.statusCode()).isEqualTo(400);
  }

  @Test
  void aRepeatedFormIsAnsweredAsTheFirst() {
    Object[] parts = {field("label"), bytes("once"), part("photo", "box.png", "image/png"), PNG};
    var body = new ByteArrayOutputStream();
    for (int i = 0; i < parts.length; i += 2) {
      body.writeBytes(bytes("--edge\r\n" + parts[i] + "\r\n\r\n"));
      body.writeBytes((byte[]) parts[i + 1]);
      body.writeBytes(bytes("\r\n"));
    }
    body.writeBytes(bytes("--edge--\r\n"));
    String[] headers = {
      "Content-Type", "multipart/form-data; boundary=edge", "Idempotency-Key", "form-1"
    };
    var first = send("POST", "/parcels", body.toByteArray(), headers);
    var second = send("POST", "/parcels", body.toByteArray(), headers);

    assertThat(text(second)).isEqualTo(text(first));
    assertThat(header(second, "Idempotent-Replayed")).isEqualTo("true");
    assertThat(get(header(first, "Location") + "/photo").body()).isEqualTo(PNG);
  }

  @Test
  void aFileIsTakenAwayAndGoesWithItsRecord() {
    String parcel = parcel();
    photo(parcel, PNG);
    assertThat(send("DELETE", parcel + "/photo", new byte[0]).statusCode()).isEqualTo(204);
    assertThat(get(parcel + "/photo").statusCode()).isEqualTo(404);
    assertThat(send("DELETE", parcel + "/photo", new byte[0]).statusCode()).isEqualTo(404);
    assertThat(shelf.get(parcel).member("photo")).isEqualTo("null");
    photo(parcel, PNG);
    assertThat(shelf.send("DELETE", parcel, "").status()).isEqualTo(204);
    assertThat(get(parcel + "/photo").statusCode()).isEqualTo(404);
    assertThat(photo(parcel, PNG).statusCode()).isEqualTo(404);
  }

  @Test
  void aFileIsSentByItselfAndHoldsToTheVersion() {
    String parcel = parcel();
    assertThat(shelf.send("PATCH", parcel, "{\"photo\":null}").body())
        .contains("\"code\":\"readOnly\"");
    assertThat(photo(parcel, PNG, "If-Match", "\"9\"").statusCode()).isEqualTo(412);
    assertThat(get(parcel + "/photo").statusCode()).isEqualTo(404);
    photo(parcel, PNG, "If-Match", "\"1\"");
    assertThat(shelf.send("PUT", parcel, "{\"label\":\"new\"}").body())
        .contains("\"label\":\"new\"", "\"mediaType\":\"image/png\"");
    assertThat(shelf.send("PATCH", parcel + "/photo", "{}").status()).isEqualTo(405);
    assertThat(shelf.get("/parcels?photo[null]=false").body()).contains("image/png");
    assertThat(shelf.get("/parcels?photo=x").status()).isEqualTo(400);
    assertThat(shelf.get("/parcels?sort=photo").status()).isEqualTo(400);
  }

  @Test
  void aFileThatOneMayNotChangeIsRefusedBeforeItIsRead() {
    String parcel = parcel();
    byte[] far = large(600_001);
    assertThat(send("PUT", parcel + "/seal", PNG, "Content-Type", "image/png"))
        .satisfies(sent -> assertThat(sent.statusCode()).isEqualTo(401));
    assertThat(send("PUT", parcel + "/seal", far, "Content-Type", "text/html"))
        .satisfies(sent -> assertThat(sent.statusCode()).isEqualTo(401));
    assertThat(form("POST", parcel + "/seal", part("a", "a.png", "image/png"), far))
        .satisfies(sent -> assertThat(sent.statusCode()).isEqualTo(401));
    assertThat(shelf.get(parcel).member("seal")).isEqualTo("null");
  }
}
