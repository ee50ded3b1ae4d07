package dev.bluewright.http;

import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.http.query.QueryString.Parameter;
import dev.bluewright.http.shape.ApiShape;
import dev.bluewright.http.shape.Content;
import dev.bluewright.http.shape.Frame;
import dev.bluewright.http.shape.Slot;
import dev.bluewright.store.Entity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads the queries of lists whose pages have numbers. */
final class ShapedLists {
  private static final long MOST_PASSED = 1_000_000;

  private final ApiShape shape;
  private final Map<Entity<?>, AskedParameters> asked = new ConcurrentHashMap<>();

  ShapedLists(ApiShape shape) {
    this.shape = shape;
  }

  /**
   * A list to ask for.
   *
   * @param query the conventional query
   * @param page number of the page, 0 when pages have no numbers
   * @param offset rows to pass over
   */
  record Wanted(String query, int page, int size, long offset) {}

  /** What a query of a client asks for, the answer having this form. */
  Wanted read(String raw, Entity<?> entity, @Nullable Content form) {
    List<String> parts = new ArrayList<>();
    int first = shape.pages().map(ApiShape.Pages::first).orElse(0);
    int page = first;
    int size = entity.listing().page().size();
    boolean numbered = shape.pages().isPresent();
    for (Parameter parameter : parameters(entity).read(raw)) {
      if (numbered && parameter.name().equals(shape.pages().orElseThrow().page())) {
        page = number(parameter, first, Integer.MAX_VALUE);
      } else if (numbered && parameter.name().equals(shape.pages().orElseThrow().size())) {
        size = number(parameter, 1, entity.listing().page().most());
      } else {
        parts.add(encoded(parameter.name()) + "=" + encoded(parameter.value()));
      }
    }
    if (numbered) {
      parts.add("limit=" + size);
    }
    if (counts(form) && parts.stream().noneMatch(part -> part.startsWith("count="))) {
      parts.add("count=true");
    }
    long offset = numbered ? (long) (page - first) * size : 0;
    if (offset > MOST_PASSED) {
      throw bad(shape.pages().orElseThrow().page(), "is too far; narrow the list with a filter");
    }
    return new Wanted(String.join("&", parts), page, size, offset);
  }

  /** The prescribed parameters of an entity's lists. */
  AskedParameters parameters(Entity<?> entity) {
    return asked.computeIfAbsent(entity, each -> new AskedParameters(each, shape.parameters()));
  }

  private static boolean counts(@Nullable Content form) {
    return form instanceof Frame frame && frame.has(Slot.TOTAL, Slot.PAGES);
  }

  private static int number(Parameter parameter, int least, int most) {
    String text = parameter.value();
    boolean digits =
        !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int number = digits ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw bad(
          parameter.name(),
          most == Integer.MAX_VALUE
              ? "must be a number from " + least + " on"
              : "must be a number from " + least + " to " + most);
    }
    return number;
  }

  private static ProblemException bad(String name, String rest) {
    return new ProblemException(Problem.badParameter(name, "range", name + " " + rest + "."));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
