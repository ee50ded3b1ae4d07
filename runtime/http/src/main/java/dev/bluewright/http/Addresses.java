package dev.bluewright.http;

import dev.bluewright.http.shape.ApiShape;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where records are, from the root of the service on. */
final class Addresses {
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9.-]+(:[0-9]{1,5})?|\\[[0-9a-f:]+\\](:[0-9]{1,5})?");

  private final ApiShape shape;
  private final Optional<String> publicUrl;

  /** Addresses of a shape, below a public address where one is set. */
  Addresses(ApiShape shape, Optional<String> publicUrl) {
    this.shape = shape;
    this.publicUrl =
        publicUrl.map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
  }

  /**
   * The root as the client sees it: the public address that is set, or that of its own request.
   *
   * @param host the header Host
   */
  String root(@Nullable String host) {
    if (publicUrl.isPresent()) {
      return publicUrl.get();
    }
    return host != null && HOST.matcher(host).matches() ? "http://" + host : "";
  }

  /** The path of a record. */
  String path(Entity<?> entity, Row row) {
    for (ApiShape.Prescribed each : shape.routes()) {
      boolean reads = each.route().entity() == entity && each.route().operation().equals("read");
      List<String> variables = PrescribedRoutes.variables(each.path());
      if (reads && variables.size() == 1 && each.route().by().isEmpty()) {
        Column key = PathKeys.key(entity, variables.getFirst());
        String value = encoded(row.get(key.index()));
        return each.path().replace("{" + variables.getFirst() + "}", value);
      }
    }
    return shape.base() + "/" + entity.path() + "/" + encoded(row.get(entity.id().index()));
  }

  /** A text as part of an address. */
  static String encoded(@Nullable Object value) {
    return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
