package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.evaluator.openapi.OpenApi;
import dev.bluewright.evaluator.openapi.OpenApiException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a running service answers where anybody may ask.
 *
 * @param url its address
 * @param file what findings are said to be in
 */
record Answers(String url, String file) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int SERVER_ERROR = 500;

  List<Finding> findings() {
    try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var findings = new ArrayList<Finding>();
      for (var path : List.of("/health/live", "/health/ready", "/health/startup")) {
        var answer = get(http, path);
        if (answer.statusCode() != OK) {
          findings.add(Problem.NOT_HEALTHY.in(file, path + " answers " + shown(answer), ""));
        }
      }
      findings.addAll(documented(http, get(http, "/openapi.yaml")));
      return findings;
    } catch (IOException failure) {
      return List.of(
          Problem.NO_ANSWER.in(file, "The service does not answer: " + failure.getMessage(), ""));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return List.of(Problem.NO_ANSWER.in(file, "The trial was interrupted.", ""));
    }
  }

  private List<Finding> documented(HttpClient http, HttpResponse<String> document)
      throws IOException, InterruptedException {
    if (document.statusCode() != OK) {
      return List.of(Problem.NO_DOCUMENT.in(file, "/openapi.yaml answers " + shown(document), ""));
    }
    try {
      var findings = new ArrayList<Finding>();
      for (var operation : OpenApi.parse(document.body()).operations()) {
        if (operation.method().equals("GET") && !operation.path().contains("{")) {
          asked(http, operation.path(), findings);
        }
      }
      return findings;
    } catch (OpenApiException unreadable) {
      return List.of(
          Problem.NO_DOCUMENT.in(
              file, "/openapi.yaml cannot be read: " + unreadable.getMessage(), ""));
    }
  }

  private void asked(HttpClient http, String path, List<Finding> findings)
      throws IOException, InterruptedException {
    var answer = get(http, path);
    if (answer.statusCode() >= SERVER_ERROR) {
      findings.add(Problem.NO_ANSWER.in(file, "GET " + path + " answers " + shown(answer), ""));
    }
  }

  private HttpResponse<String> get(HttpClient http, String path)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE).build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static String shown(HttpResponse<String> answer) {
    var body = answer.body().strip();
    return answer.statusCode() + ": " + body.substring(0, Math.min(200, body.length()));
  }
}
