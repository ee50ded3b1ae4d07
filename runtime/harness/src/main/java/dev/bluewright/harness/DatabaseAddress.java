package dev.bluewright.harness;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a database is and who asks.
 *
 * @param jdbcUrl the JDBC URL; holds no password when the settings were a plain database URL
 * @param user the user, if one is set
 * @param password the password, if one is set; never printed
 */
public record DatabaseAddress(String jdbcUrl, Optional<String> user, Optional<String> password) {

  /**
   * Reads a JDBC URL, or {@code postgresql://user:password@host:port/name} and its like.
   *
   * @param user goes before the user in the URL
   * @param password goes before the password in the URL
   * @throws HarnessException code HAR-021, the URL cannot be read
   */
  public static DatabaseAddress parse(
      String url, Optional<String> user, Optional<String> password) {
    if (url.startsWith("jdbc:")) {
      return new DatabaseAddress(url, user, password);
    }
    if (url.startsWith("sqlite:")) {
      return new DatabaseAddress("jdbc:sqlite:" + sqlitePath(url), user, password);
    }
    var address = uri(url);
    var credentials = Optional.ofNullable(address.getRawUserInfo()).orElse("");
    int colon = credentials.indexOf(':');
    var urlUser = colon < 0 ? credentials : credentials.substring(0, colon);
    var urlPassword = colon < 0 ? "" : credentials.substring(colon + 1);
    return new DatabaseAddress(
        jdbcUrl(address), user.or(() -> decoded(urlUser)), password.or(() -> decoded(urlPassword)));
  }

  private static String sqlitePath(String url) {
    var path = url.substring("sqlite:".length());
    return path.startsWith("//") ? path.substring(2) : path;
  }

  private static URI uri(String url) {
    try {
      var address = new URI(url);
      if (address.getScheme() != null && address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException unreadable) {
      throw unreadable();
    }
    throw unreadable();
  }

  private static HarnessException unreadable() {
    return new HarnessException(
        "HAR-021",
        "DATABASE_URL cannot be read; it must be a JDBC URL, or like"
            + " postgresql://user:password@host:5432/name");
  }

  private static String jdbcUrl(URI address) {
    var subprotocol =
        switch (address.getScheme()) {
          case "postgresql", "postgres" -> "postgresql";
          case "mysql", "mariadb" -> "mariadb";
          default ->
              throw new HarnessException(
                  "HAR-021",
                  "DATABASE_URL begins with \"%s\"; known are postgresql, mysql, mariadb, sqlite"
                      .formatted(address.getScheme()));
        };
    var port = address.getPort() < 0 ? "" : ":" + address.getPort();
    var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return "jdbc:" + subprotocol + "://" + address.getHost() + port + address.getRawPath() + query;
  }

  private static Optional<String> decoded(String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
  }

  /** The place without anything that could be a secret. */
  @Override
  public String toString() {
    int query = jdbcUrl.indexOf('?');
    return query < 0 ? jdbcUrl : jdbcUrl.substring(0, query);
  }
}
