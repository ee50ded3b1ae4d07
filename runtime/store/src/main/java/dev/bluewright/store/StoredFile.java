package dev.bluewright.store;

import java.util.UUID;

/**
 * What a row tells of its file; the content is kept in chunks beside the row, see docs/adr/0050.
 *
 * @param id the content's own id, another one with every upload
 * @param mediaType type and subtype without parameters, {@code image/png}
 * @param size bytes of the content
 * @param sha256 checksum of the content, 64 hexadecimal digits
 * @param name what the file is called, without a folder
 */
public record StoredFile(UUID id, String mediaType, long size, String sha256, String name) {
  /** Bytes in each piece of a content but the last: what is stored counts on it. */
  public static final int CHUNK = 256 << 10;

  private static final int PARTS = 5;

  /** What {@link #toString} wrote. */
  static StoredFile parse(String text) {
    String[] parts = text.split(" ", PARTS);
    return new StoredFile(
        UUID.fromString(parts[0]), parts[1], Long.parseLong(parts[2]), parts[3], parts[4]);
  }

  /** As the column holds it: the name, which may have blanks, is the last. */
  @Override
  public String toString() {
    return "%s %s %d %s %s".formatted(id, mediaType, size, sha256, name);
  }

  /** As clients see it: a JSON object. */
  public String json() {
    StringBuilder json = new StringBuilder(160).append("{\"name\":");
    RowJson.quote(json, name);
    json.append(",\"mediaType\":");
    RowJson.quote(json, mediaType);
    return json.append(",\"size\":")
        .append(size)
        .append(",\"sha256\":\"")
        .append(sha256)
        .append("\"}")
        .toString();
  }
}
