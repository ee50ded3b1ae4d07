package dev.bluewright.http;

import io.helidon.http.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pages of a system that are about no entity: health, metrics, its description. */
final class SystemPages {
  private final Map<String, Page> pages = new HashMap<>();

  /** One page, with its label for metrics. */
  record Page(String template, Supplier<Answer> answer) {}

  void add(String path, Supplier<Answer> answer) {
    add(path, path, answer);
  }

  void add(String path, String template, Supplier<Answer> answer) {
    pages.put(path, new Page(template, answer));
  }

  /** The page at a path, or null. */
  @Nullable Page find(String path) {
    return pages.get(path);
  }

  /** Labels of all pages. */
  List<String> templates() {
    return pages.values().stream().map(Page::template).distinct().toList();
  }

  /** A page that never changes. */
  static Supplier<Answer> constant(String contentType, byte[] body) {
    return () -> Answer.of(Status.OK_200, contentType, body);
  }
}
