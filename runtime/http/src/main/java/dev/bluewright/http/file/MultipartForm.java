package dev.bluewright.http.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.jspecify.annotations.Nullable;

/**
 * A body of several parts (RFC 7578), read one after the other.
 *
 * <p>Thread safety: for one thread.
 */
public final class MultipartForm {
  private static final String TYPE = "multipart/form-data";

  private final MultipartInput parts;
  private boolean begun;

  private MultipartForm(MultipartInput parts) {
    this.parts = parts;
  }

  /**
   * A part of the body.
   *
   * @param name of the field, perhaps empty
   * @param disposition the header Content-Disposition
   * @param file whether it is a file and no text
   * @param type the header Content-Type, or null
   * @param content is read before the next part
   */
  public record Part(
      String name, String disposition, boolean file, @Nullable String type, InputStream content) {}

  /** Whether a body of this Content-Type is a form. */
  public static boolean sent(@Nullable String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(TYPE);
  }

  /**
   * The form in a body.
   *
   * @throws IOException it says of no boundary, or cannot be read
   */
  public static MultipartForm of(String contentType, InputStream body) throws IOException {
    String boundary =
        FileNames.parameter(contentType, "boundary")
            .orElseThrow(() -> new IOException("The form has no boundary."));
    return new MultipartForm(
        MultipartInput.builder()
            .setInputStream(body)
            .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
            .get());
  }

  /** The next part; empty after the last. */
  public Optional<Part> next() throws IOException {
    boolean more = begun ? parts.readBoundary() : parts.skipPreamble();
    begun = true;
    if (!more) {
      return Optional.empty();
    }
    parts.setHeaderCharset(StandardCharsets.UTF_8);
    String headers = parts.readHeaders();
    String disposition = header(headers, "content-disposition");
    return Optional.of(
        new Part(
            FileNames.parameter(disposition, "name").orElse(""),
            disposition == null ? "" : disposition,
            FileNames.parameter(disposition, "filename").isPresent(),
            header(headers, "content-type"),
            parts.newInputStream()));
  }

  private static @Nullable String header(String headers, String name) {
    for (String line : headers.split("\r\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase(name)) {
        return line.substring(colon + 1).strip();
      }
    }
    return null;
  }
}
