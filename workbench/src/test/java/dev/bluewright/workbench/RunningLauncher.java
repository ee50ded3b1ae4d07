package dev.bluewright.workbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line in a process of its own, and a client for the service that it starts. */
final class RunningLauncher implements AutoCloseable {
  private final Process process;
  private final String url;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningLauncher(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  static RunningLauncher run(String description, Path folder) throws IOException {
    List<String> command = new ArrayList<>(List.of(javaCommand()));
    command.addAll(List.of("run", description, "--dir", folder.toString(), "--port", "0"));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("ready ")) {
        return new RunningLauncher(process, line.substring("ready ".length()));
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("The launcher ended before it was ready:\n" + said);
  }

  private static String[] javaCommand() {
    return new String[] {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-Dbluewright.home=" + Home.folder(),
      "-cp",
      System.getProperty("java.class.path"),
      "dev.bluewright.workbench.Main"
    };
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(url + path)).build());
  }

  boolean awaitStatus(String path, int status, Duration patience)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      if (get(path).statusCode() == status) {
        return true;
      }
      Thread.sleep(100);
    }
    return false;
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  HttpResponse<String> patch(String path, String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/merge-patch+json")
            .method("PATCH", HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(url + path)).DELETE().build());
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** All processes below the launcher: shells, the service, the database server and its own. */
  List<ProcessHandle> family() {
    return process.descendants().toList();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  static boolean allEnded(List<ProcessHandle> family, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (family.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    return family.stream().noneMatch(ProcessHandle::isAlive);
  }

  @Override
  public void close() {
    process.destroy();
    if (process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join().isAlive()) {
      process.destroyForcibly();
      throw new AssertionError("The launcher did not stop within 30 s.");
    }
  }
}
