package dev.bluewright.workbench.evaluate;

import dev.bluewright.workbench.DescriptionSource;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** An OpenAPI document that is named by its file or its address. Stateless. */
public final class GivenDocument {
  private GivenDocument() {}

  /**
   * The text of the document.
   *
   * @throws WorkbenchException there is no such file, or the address does not serve it
   */
  public static String read(String place) {
    return place.matches("https?://.*")
        ? served(place)
        : DescriptionSource.ofDocument(Path.of(place));
  }

  private static String served(String address) {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(10)).build();
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new WorkbenchException(
            ExitCode.FINDINGS, address + " answers " + response.statusCode() + ".");
      }
      return response.body();
    } catch (IOException | IllegalArgumentException failure) {
      throw new WorkbenchException(
          ExitCode.FINDINGS, address + " does not answer: " + failure.getMessage(), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorkbenchException(ExitCode.MACHINE, "It was interrupted.", stopped);
    }
  }
}
