package dev.bluewright.http;

import dev.bluewright.http.file.Intake;
import dev.bluewright.http.json.FormJson;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoredFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a client sent with its files; forgotten when it is closed before a record has it.
 *
 * <p>Thread safety: for one thread.
 */
final class Upload implements AutoCloseable {
  private final Intake intake;
  private final Map<Column, StoredFile> files = new LinkedHashMap<>();
  private final Map<String, List<String>> texts = new LinkedHashMap<>();
  private boolean kept;

  Upload(Intake intake) {
    this.intake = intake;
  }

  void add(Column column, StoredFile file) {
    files.put(column, file);
  }

  void text(String name, String text) {
    texts.computeIfAbsent(name, _ -> new ArrayList<>()).add(text);
  }

  /** The files by what they are of the record. */
  Map<Column, StoredFile> files() {
    return files;
  }

  /** The texts as the JSON document that a client without files would send. */
  byte[] json(Entity<?> entity) {
    return FormJson.of(entity::findByJsonName, texts);
  }

  /** All that was sent, in few bytes: the document and what is told of the files. */
  byte[] told(byte[] json) {
    StringBuilder told = new StringBuilder(new String(json, StandardCharsets.UTF_8));
    files.forEach((column, file) -> told.append('\n').append(column.name()).append(file.json()));
    return told.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A row with the files. */
  Row in(Row row) {
    Row whole = row;
    for (var each : files.entrySet()) {
      whole = whole.with(each.getKey().index(), each.getValue());
    }
    return whole;
  }

  /** A record has the files. */
  void keep() {
    kept = true;
  }

  @Override
  public void close() {
    if (!kept) {
      files.values().forEach(file -> intake.drop(file.id()));
    }
  }
}
