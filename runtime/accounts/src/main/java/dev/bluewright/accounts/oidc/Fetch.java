package dev.bluewright.accounts.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON documents over HTTP: within five seconds, of 256 KiB at most, and never where a
 * redirect leads.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Fetch implements AutoCloseable {
  private static final Duration CONNECTS = Duration.ofSeconds(3);
  private static final Duration ANSWERS = Duration.ofSeconds(5);
  private static final int LONGEST = 256 << 10;
  private static final int OK = 200;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECTS)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** What was answered. */
  record Reply(int status, String text) {
    /**
     * The document.
     *
     * @throws IOException it is not answered as one, or none
     */
    Map<String, Object> json(URI from) throws IOException {
      if (status != OK) {
        throw new IOException(from + " answered " + status);
      }
      try {
        return JSONObjectUtils.parse(text);
      } catch (ParseException noJson) {
        throw new IOException(from + " answered no JSON object", noJson);
      }
    }
  }

  /**
   * What stands at an address.
   *
   * @param token comes along as a bearer token; null for none
   * @throws IOException nothing, or not in time, or too much
   */
  Reply get(URI from, @Nullable String token) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(from).timeout(ANSWERS).header("Accept", "application/json");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(
            request.build(),
            BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST));
    try {
      HttpResponse<String> response = answer.get(ANSWERS.toMillis(), TimeUnit.MILLISECONDS);
      return new Reply(response.statusCode(), response.body());
    } catch (ExecutionException failed) {
      throw new IOException(from + " did not answer: " + failed.getCause(), failed);
    } catch (TimeoutException late) {
      throw new IOException(from + " did not answer in time", late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } finally {
      answer.cancel(true);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
