package dev.bluewright.http;

import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import io.helidon.http.HeaderNames;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags of one entity, {@code "7"} for version 7; an entity without versions has none. What
 * is computed may change while the version stays, so it has a part of its own: {@code "7-1f3a"}. A
 * client that requires a version requires what is stored.
 */
final class EntityTags {
  private final int version;
  private final List<Column> computed;

  EntityTags(Entity<?> entity) {
    version = entity.version().map(Column::index).orElse(-1);
    computed =
        entity.columns().stream().filter(column -> entity.findFormula(column).isPresent()).toList();
  }

  /** Adds the header ETag. */
  Answer tag(Answer answer, Row row) {
    return version < 0 ? answer : answer.with(HeaderNames.ETAG, tag(row));
  }

  /** Whether the client has this very version already. */
  boolean unchanged(Exchange exchange, Row row) {
    if (version < 0) {
      return false;
    }
    Optional<String> known = exchange.findHeader(HeaderNames.IF_NONE_MATCH);
    return known.isPresent() && matchesWeakly(known.get(), tag(row));
  }

  /**
   * The version that the client requires.
   *
   * @return null when it requires none
   * @throws ProblemException 412, no version can have one of the tags
   */
  @Nullable Long required(Exchange exchange) {
    Optional<String> given = exchange.findHeader(HeaderNames.IF_MATCH);
    if (given.isEmpty() || given.get().strip().equals("*")) {
      return null;
    }
    Long number = version < 0 ? null : number(given.get().strip());
    if (number == null) {
      throw new ProblemException(Refusals.stale());
    }
    return number;
  }

  private String tag(Row row) {
    String number = String.valueOf(row.get(version));
    return computed.isEmpty() ? "\"" + number + "\"" : "\"" + number + "-" + hash(row) + "\"";
  }

  private String hash(Row row) {
    int hash = 1;
    for (Column column : computed) {
      hash = 31 * hash + Objects.hashCode(row.get(column.index()));
    }
    return Integer.toHexString(hash);
  }

  private static boolean matchesWeakly(String header, String tag) {
    for (String part : header.split(",", -1)) {
      String candidate = part.strip();
      if (candidate.equals("*") || candidate.equals(tag) || candidate.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Long number(String tag) {
    int dash = tag.indexOf('-');
    int end = dash > 0 ? dash : tag.length() - 1;
    if (end < 2 || end > 19 || tag.charAt(0) != '"' || !tag.endsWith("\"")) {
      return null;
    }
    for (int at = 1; at < end; at++) {
      if (tag.charAt(at) < '0' || tag.charAt(at) > '9') {
        return null;
      }
    }
    return Long.valueOf(tag.substring(1, end));
  }
}
