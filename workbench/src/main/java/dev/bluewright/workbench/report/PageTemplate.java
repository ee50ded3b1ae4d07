package dev.bluewright.workbench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page around an interpretation, with comments where its parts go. */
final class PageTemplate {
  private PageTemplate() {}

  static String text() {
    try (var in = PageTemplate.class.getResourceAsStream("interpretation.html")) {
      if (in == null) {
        throw new IllegalStateException("no interpretation.html");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read interpretation.html", failure);
    }
  }
}
