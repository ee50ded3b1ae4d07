package dev.bluewright.benchmarks.peer;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Tasks as JSON, streamed, without reflection. Thread safety: all methods may be called from any
 * thread.
 */
final class TaskJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private TaskJson() {}

  /** What a client sends to have a task created. */
  record Draft(String title, @Nullable String description) {}

  static byte[] write(Task task) {
    var bytes = new ByteArrayOutputStream(256);
    try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      write(task, json);
    }
    return bytes.toByteArray();
  }

  static byte[] write(List<Task> tasks) {
    var bytes = new ByteArrayOutputStream(4096);
    try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartArray();
      for (var task : tasks) {
        write(task, json);
      }
      json.writeEndArray();
    }
    return bytes.toByteArray();
  }

  /** Reads a draft; a body without a title is refused. */
  static Draft read(byte[] body) {
    String title = null;
    String description = null;
    try (var json = FACTORY.createParser(ObjectReadContext.empty(), body)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = json.currentName();
        json.nextToken();
        switch (name) {
          case "title" -> title = json.getString();
          case "description" -> description = json.getString();
          default -> json.skipChildren();
        }
      }
    }
    if (title == null) {
      throw new IllegalArgumentException("The body has no title.");
    }
    return new Draft(title, description);
  }

  private static void write(Task task, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", task.id().toString());
    json.writeStringProperty("title", task.title());
    json.writeStringProperty("description", task.description());
    json.writeBooleanProperty("completed", task.completed());
    json.writeStringProperty("createdAt", task.createdAt().toString());
    json.writeStringProperty("updatedAt", task.updatedAt().toString());
    json.writeNumberProperty("version", task.version());
    json.writeEndObject();
  }
}
