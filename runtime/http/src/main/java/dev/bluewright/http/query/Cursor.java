package dev.bluewright.http.query;

import dev.bluewright.http.json.Invalid;
import dev.bluewright.http.json.ValueRule;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Query.Sort;
import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The place behind a row, as opaque text.
 *
 * <p>Base64url of a checksum and the sort keys. The checksum covers the filters and the order too,
 * so a cursor is good for its own query alone. It guards against mistakes, not against forgery: a
 * forged cursor can only name a place that its maker could have asked for anyway.
 */
final class Cursor {
  private static final int CHECKSUM = Integer.BYTES;

  private final ValueRule[] rules;

  Cursor(Entity<?> entity) {
    rules = entity.columns().stream().map(ValueRule::compared).toArray(ValueRule[]::new);
  }

  String write(List<@Nullable Object> position, String context) {
    List<byte[]> texts = new ArrayList<>(position.size());
    int size = CHECKSUM;
    for (Object value : position) {
      byte[] text = value == null ? new byte[0] : text(value).getBytes(StandardCharsets.UTF_8);
      texts.add(text);
      size += Integer.BYTES + text.length;
    }
    ByteBuffer buffer = ByteBuffer.allocate(size).position(CHECKSUM);
    for (int at = 0; at < texts.size(); at++) {
      buffer.putInt(position.get(at) == null ? -1 : texts.get(at).length).put(texts.get(at));
    }
    buffer.putInt(0, checksum(buffer.array(), context));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
  }

  List<@Nullable Object> read(String text, List<Sort> keys, String context) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      if (buffer.getInt() != checksum(bytes, context)) {
        throw unusable();
      }
      List<@Nullable Object> position = new ArrayList<>(keys.size());
      for (Sort key : keys) {
        position.add(value(buffer, key.column()));
      }
      if (buffer.hasRemaining()) {
        throw unusable();
      }
      return position;
    } catch (IllegalArgumentException | BufferUnderflowException malformed) {
      throw unusable();
    }
  }

  private @Nullable Object value(ByteBuffer buffer, Column column) {
    int length = buffer.getInt();
    if (length == -1) {
      return null;
    }
    if (length < 0 || length > buffer.remaining()) {
      throw unusable();
    }
    byte[] text = new byte[length];
    buffer.get(text);
    Object value = rules[column.index()].fromParameter(new String(text, StandardCharsets.UTF_8));
    if (value instanceof Invalid) {
      throw unusable();
    }
    return value;
  }

  private static String text(Object value) {
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }

  private static int checksum(byte[] bytes, String context) {
    CRC32C checksum = new CRC32C();
    checksum.update(context.getBytes(StandardCharsets.UTF_8));
    checksum.update(bytes, Math.min(CHECKSUM, bytes.length), Math.max(0, bytes.length - CHECKSUM));
    return (int) checksum.getValue();
  }

  private static ProblemException unusable() {
    return ListRequests.bad(
        "cursor", "cursor", "The cursor does not belong to this query; ask for the first page.");
  }
}
