package dev.bluewright.benchmarks.peer;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Serves tasks over HTTP with the web server of the generated services. Thread safety: safe. */
final class TaskServer {
  private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

  private final Tasks tasks;

  TaskServer(Tasks tasks) {
    this.tasks = tasks;
  }

  /** Starts on PORT and prints {@code ready http://HOST:PORT}. */
  void start() {
    var server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(Integer.parseInt(System.getenv("PORT")))
            .routing(this::route)
            .build()
            .start();
    System.out.println("ready http://127.0.0.1:" + server.port());
  }

  private void route(HttpRouting.Builder routing) {
    routing.get("/tasks/{id}", this::read).get("/tasks", this::list).post("/tasks", this::create);
  }

  private void read(ServerRequest request, ServerResponse response) throws SQLException {
    var id = UUID.fromString(request.path().pathParameters().get("id"));
    var task = tasks.read(id);
    response.header(HeaderValues.CONTENT_TYPE_JSON);
    if (task.isEmpty()) {
      response.status(Status.NOT_FOUND_404).send();
    } else {
      response.send(TaskJson.write(task.get()));
    }
  }

  private void list(ServerRequest request, ServerResponse response) throws SQLException {
    var limit = request.query().first("limit").map(Integer::parseInt).orElse(20);
    response.header(HeaderValues.CONTENT_TYPE_JSON);
    response.send(TaskJson.write(tasks.list(limit)));
  }

  private void create(ServerRequest request, ServerResponse response) throws SQLException {
    var draft = TaskJson.read(request.content().as(byte[].class));
    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    var task = new Task(IDS.generate(), draft.title(), draft.description(), false, now, now, 1);
    tasks.insert(task);
    response.status(Status.CREATED_201);
    response.header(HeaderNames.LOCATION, "/tasks/" + task.id());
    response.header(HeaderValues.CONTENT_TYPE_JSON);
    response.send(TaskJson.write(task));
  }
}
