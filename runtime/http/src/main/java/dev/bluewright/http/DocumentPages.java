package dev.bluewright.http;

import dev.bluewright.http.problem.Problem;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code /openapi.yaml} and {@code /docs}, a page to read and try the API. Swagger UI comes out of
 * its jar; nothing is loaded from elsewhere, and the page's policy allows nothing else.
 */
final class DocumentPages {
  private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");
  private static final String STRICT =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; "
          + "form-action 'none'; frame-ancestors 'none'";
  private static final Map<String, String> ASSETS =
      Map.of(
          "swagger-ui.css", "text/css; charset=utf-8",
          "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
          "favicon-32x32.png", "image/png");

  private DocumentPages() {}

  static void addTo(SystemPages pages, String openapi, String system) {
    pages.add("/openapi.yaml", resource(openapi, "application/yaml; charset=utf-8"));
    Supplier<Answer> page = () -> page(system);
    pages.add("/docs", page);
    pages.add("/docs/", "/docs", page);
    pages.add(
        "/docs/start.js",
        "/docs",
        resource("/dev/bluewright/http/start.js", "text/javascript; charset=utf-8"));
    ASSETS.forEach((file, type) -> pages.add("/docs/" + file, "/docs", () -> swagger(file, type)));
  }

  private static Answer page(String system) {
    String html =
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="icon" href="/docs/favicon-32x32.png">
        <link rel="stylesheet" href="/docs/swagger-ui.css">
        </head>
        <body>
        <div id="api"></div>
        <script src="/docs/swagger-ui-bundle.js"></script>
        <script src="/docs/start.js"></script>
        </body>
        </html>
        """
            .formatted(system.replace("&", "&amp;").replace("<", "&lt;"));
    return Answer.of(
            Status.OK_200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8))
        .with(POLICY, STRICT)
        .with(HeaderNames.create("Referrer-Policy"), "no-referrer");
  }

  /** Read when asked for: the files are large and most systems are never looked at. */
  private static Answer swagger(String file, String type) {
    return resource("/META-INF/resources/webjars/swagger-ui/" + Webjar.VERSION + "/" + file, type)
        .get()
        .with(HeaderNames.CACHE_CONTROL, "max-age=86400");
  }

  private static Supplier<Answer> resource(String path, String type) {
    return () -> {
      byte[] bytes = read(path);
      return bytes == null
          ? Answer.problem(Problem.of(404, "This system does not carry that document."))
          : Answer.of(Status.OK_200, type, bytes);
    };
  }

  private static byte @Nullable [] read(String path) {
    try (InputStream in = DocumentPages.class.getResourceAsStream(path)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Which Swagger UI is on the class path; its files are in a folder named after the version. */
  private static final class Webjar {
    private static final String VERSION = version();

    private static String version() {
      var properties = new Properties();
      try (InputStream in =
          DocumentPages.class.getResourceAsStream(
              "/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
        if (in != null) {
          properties.load(in);
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      return properties.getProperty("version", "unknown");
    }
  }
}
