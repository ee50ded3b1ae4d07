package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Finding;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Whether each stream of a running service delivers: all that it let in since the start was
 * handled, and nothing was dropped or refused. The service counts it; its metrics tell.
 *
 * @param url the service's address
 * @param file what findings are said to be in
 */
record Streams(String url, String file) {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?m)^bluewright_stream_(accepted|handled|dropped|refused)_total\\{.*?stream=\"([^\"]+)\".*?}"
              + " (\\S+)$");

  /** What does not deliver, once what is under way had time to arrive. */
  List<Finding> findings() {
    try (var http = HttpClient.newHttpClient()) {
      long until = System.nanoTime() + PATIENCE.toNanos();
      var undelivered = undelivered(http);
      while (!undelivered.isEmpty() && System.nanoTime() < until) {
        Thread.sleep(PAUSE);
        undelivered = undelivered(http);
      }
      return undelivered;
    } catch (IOException failure) {
      return List.of(
          Problem.NO_ANSWER.in(file, "/metrics does not answer: " + failure.getMessage(), ""));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return List.of(Problem.NO_ANSWER.in(file, "The trial was interrupted.", ""));
    }
  }

  private List<Finding> undelivered(HttpClient http) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url + "/metrics")).build();
    return counted(http.send(request, BodyHandlers.ofString()).body()).entrySet().stream()
        .filter(stream -> !delivers(stream.getValue()))
        .map(stream -> finding(stream.getKey(), stream.getValue()))
        .toList();
  }

  /** What was counted of each stream. */
  private static Map<String, Map<String, Long>> counted(String metrics) {
    var streams = new TreeMap<String, Map<String, Long>>();
    COUNTED
        .matcher(metrics)
        .results()
        .forEach(
            found ->
                streams
                    .computeIfAbsent(found.group(2), _ -> new HashMap<>())
                    .put(found.group(1), (long) Double.parseDouble(found.group(3))));
    return streams;
  }

  private static boolean delivers(Map<String, Long> stream) {
    return of(stream, "accepted") == of(stream, "handled")
        && of(stream, "dropped") == 0
        && of(stream, "refused") == 0;
  }

  private static long of(Map<String, Long> stream, String what) {
    return stream.getOrDefault(what, 0L);
  }

  private Finding finding(String name, Map<String, Long> stream) {
    return Problem.NOT_DELIVERED.in(
        file,
        "The stream %s let in %d messages, and handled %d; it dropped %d and refused %d."
            .formatted(
                name,
                of(stream, "accepted"),
                of(stream, "handled"),
                of(stream, "dropped"),
                of(stream, "refused")),
        "What takes from it is slower than what sends, or never ends.");
  }
}
