package dev.bluewright.http;

import dev.bluewright.http.file.FileNames;
import dev.bluewright.http.file.Intake;
import dev.bluewright.http.file.MultipartForm;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Column;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.Entity;
import dev.bluewright.store.StoredFile;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes in files of one entity's records: the body itself, or parts of a form.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Uploads {
  private static final int LONGEST_TEXT = 1 << 20;
  private static final String ANY = "file";

  private final Entity<?> entity;
  private final Intake intake;

  Uploads(Entity<?> entity, Operations operations) {
    this.entity = entity;
    this.intake = new Intake(entity, operations::ask, Refusals::of);
  }

  /** Reads from a client. */
  @FunctionalInterface
  private interface Reading {
    void read(InputStream in, Upload upload) throws IOException;
  }

  /** Whether the request makes a record and sends its files along. */
  boolean sentAsForm(Exchange exchange) {
    return !entity.files().isEmpty() && MultipartForm.sent(type(exchange));
  }

  /** Nothing: a record that is made without files. */
  Upload none() {
    return new Upload(intake);
  }

  private static @Nullable String type(Exchange exchange) {
    return exchange.findHeader(HeaderNames.CONTENT_TYPE).orElse(null);
  }

  /** A file that is the body itself, or the only one in a form. */
  Upload one(Exchange exchange, Column column) {
    String type = type(exchange);
    return taken(
        exchange,
        (in, upload) -> {
          if (MultipartForm.sent(type)) {
            only(MultipartForm.of(String.valueOf(type), in), column, upload);
          } else {
            body(exchange, column, in, upload);
          }
        });
  }

  private void body(Exchange exchange, Column column, InputStream in, Upload upload)
      throws IOException {
    Optional<Long> length = exchange.findHeader(HeaderNames.CONTENT_LENGTH).map(Long::valueOf);
    ColumnType.File kind = kind(column);
    if (length.isPresent() && length.get() > kind.maxBytes()) {
      throw Intake.tooLarge(kind);
    }
    String disposition = exchange.findHeader(HeaderNames.CONTENT_DISPOSITION).orElse(null);
    String name = FileNames.of(disposition, column.jsonName());
    StoredFile file = intake.take(kind, in, type(exchange), name);
    upload.add(column, file);
    if (length.isPresent() && length.get() != file.size()) {
      throw new BrokenBody();
    }
  }

  private void only(MultipartForm form, Column column, Upload upload) throws IOException {
    for (var part = form.next(); part.isPresent(); part = form.next()) {
      if (part.get().file()) {
        add(part.get(), column, upload);
      }
    }
    if (upload.files().isEmpty()) {
      throw unreadable("The form holds no file.");
    }
  }

  /** The files of a form, and its texts as a JSON document. */
  Upload form(Exchange exchange) {
    return taken(
        exchange,
        (in, upload) -> {
          MultipartForm form = MultipartForm.of(String.valueOf(type(exchange)), in);
          for (var part = form.next(); part.isPresent(); part = form.next()) {
            member(part.get(), upload);
          }
        });
  }

  private void member(MultipartForm.Part part, Upload upload) throws IOException {
    if (part.file()) {
      add(part, column(part.name()), upload);
      return;
    }
    byte[] text = part.content().readNBytes(LONGEST_TEXT + 1);
    if (text.length > LONGEST_TEXT) {
      throw new ProblemException(Problem.of(413, "A text in a form may have at most 1 MiB."));
    }
    upload.text(part.name(), new String(text, StandardCharsets.UTF_8));
  }

  private Column column(String name) {
    List<Column> files = entity.files();
    return files.stream()
        .filter(each -> each.jsonName().equals(name))
        .findFirst()
        .or(
            () ->
                name.equals(ANY) && files.size() == 1
                    ? files.stream().findFirst()
                    : Optional.empty())
        .orElseThrow(() -> unreadable("There is no file " + name + " in a record."));
  }

  private void add(MultipartForm.Part part, Column column, Upload upload) throws IOException {
    if (upload.files().containsKey(column)) {
      throw unreadable("The form holds two files for " + column.jsonName() + ".");
    }
    String name = FileNames.of(part.disposition(), column.jsonName());
    upload.add(column, intake.take(kind(column), part.content(), part.type(), name));
  }

  private static ColumnType.File kind(Column column) {
    return (ColumnType.File) column.type();
  }

  private Upload taken(Exchange exchange, Reading reading) {
    Upload upload = new Upload(intake);
    boolean done = false;
    try (InputStream in = exchange.stream()) {
      reading.read(in, upload);
      done = true;
      return upload;
    } catch (IOException | InsufficientDataAvailableException | IllegalArgumentException broken) {
      throw new BrokenBody();
    } finally {
      if (!done) {
        upload.close();
      }
    }
  }

  private static ProblemException unreadable(String detail) {
    return new ProblemException(Problem.unreadable(detail));
  }
}
