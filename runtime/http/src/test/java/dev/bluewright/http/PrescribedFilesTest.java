package dev.bluewright.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.http.shape.ApiShape;
import dev.bluewright.http.shape.Route;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of records in an API whose addresses and members are prescribed. */
@SuppressWarnings("NullAway.Init") // each test starts its own system
final class PrescribedFilesTest {
  private static final String FORM =
      """
      --edge\r
      Content-Disposition: form-data; name="label"\r
      \r
      books\r
      --edge\r
      Content-Disposition: form-data; name="papers"; filename="list.txt"\r
      Content-Type: text/plain\r
      \r
      two books\r
      --edge--\r
      """;

  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void start() {
    var shape =
        ApiShape.prescribed()
            .bodyIn("parcel")
            .route("POST /send", Route.call(Parcel.ENTITY, "create"))
            .route("GET /parcels/{id}/download", Route.call(Parcel.ENTITY, "papers"))
            .route("POST /parcels/{id}/upload", Route.call(Parcel.ENTITY, "papers"))
            .build();
    shelf = new Shelf(folder, api -> api.shape(shape), Controller.of(Parcel.ENTITY));
  }

  @AfterEach
  void stop() {
    shelf.close();
  }

  private HttpResponse<String> send(String method, String path, String type, String body) {
    try {
      var request =
          HttpRequest.newBuilder(shelf.uri(path))
              .method(method, BodyPublishers.ofString(body))
              .header("Content-Type", type);
      return shelf.client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  private HttpResponse<String> form(String path, String body) {
    return send("POST", path, "multipart/form-data; boundary=edge", body);
  }

  @Test
  void aFormMakesARecordWithItsFileWhereverThatIsMade() {
    for (String path : new String[] {"/send", "/parcels"}) {
      var made = form(path, FORM);

      assertThat(made.statusCode()).isEqualTo(201);
      assertThat(made.body()).contains("\"label\":\"books\"", "\"list.txt\"");
      String parcel = made.headers().firstValue("Location").orElseThrow();
      var given = shelf.get(parcel + "/download");
      assertThat(given.status()).isEqualTo(200);
      assertThat(given.body()).isEqualTo("two books");
      assertThat(given.header("Content-Type")).isEqualTo("text/plain");
    }
  }

  @Test
  void aFileIsSentToThePrescribedAddress() {
    String parcel = form("/send", FORM).headers().firstValue("Location").orElseThrow();

    assertThat(send("POST", parcel + "/upload", "text/plain", "three").statusCode()).isEqualTo(200);
    assertThat(shelf.get(parcel + "/download").body()).isEqualTo("three");
    assertThat(send("POST", parcel + "/upload", "text/plain", "x".repeat(600_001)).statusCode())
        .isEqualTo(413);
  }

  @Test
  void whatIsNoFormIsTakenAsAnywhere() {
    assertThat(
            send("POST", "/send", "application/json", "{\"parcel\":{\"label\":\"a\"}}")
                .statusCode())
        .isEqualTo(201);
    assertThat(form("/send", FORM.replace("\"label\"", "\"colour\"")).statusCode()).isEqualTo(422);
    assertThat(send("POST", "/send", "text/plain", "a").statusCode()).isEqualTo(415);
  }
}
