package dev.bluewright.http;

import dev.bluewright.http.PrescribedRoutes.Found;
import dev.bluewright.http.json.BodyValues;
import dev.bluewright.http.problem.FieldError;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.http.query.QueryString;
import dev.bluewright.http.query.QueryString.Parameter;
import dev.bluewright.store.Column;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request with the values by which a route picks records, where they stand in the query or the
 * body and not in the path.
 *
 * @param in the request without those that stood in the query, and its body still to be read
 * @param found the route with all values: those of the path, then the others
 */
record ToldValues(Incoming in, Found found) {

  /**
   * The values of a request.
   *
   * @throws ProblemException 400 or 422, one of them is not told
   */
  static ToldValues of(Incoming in, Found found) {
    List<String> names = found.route().route().by();
    if (names.isEmpty()) {
      return new ToldValues(in, found);
    }
    List<Parameter> asked = QueryString.parse(in.query());
    Map<String, String> told = new HashMap<>();
    asked.stream()
        .filter(each -> names.contains(each.name()))
        .forEach(each -> told.putIfAbsent(each.name(), each.value()));
    byte[] body = in.verb() == Verb.GET ? new byte[0] : in.body().get();
    var form = SentForm.texts(in, body);
    form.map(ToldValues::firsts).orElseGet(() -> BodyValues.of(body)).forEach(told::putIfAbsent);
    List<String> values = new ArrayList<>(found.values());
    names.forEach(name -> values.add(value(name, told, in.verb())));
    List<String> ids = names.stream().filter(name -> !isKept(name, found)).toList();
    var rest =
        form.map(texts -> withForm(in, texts, ids))
            .orElseGet(() -> with(in, in.headers(), BodyValues.without(ids, body)));
    return new ToldValues(
        new Incoming(
            rest.verb(),
            rest.path(),
            without(names, asked),
            rest.headers(),
            rest.body(),
            rest.stream()),
        new Found(found.route(), values));
  }

  /** Whether a body may hold a value of this name: an id picks a record, and is not written. */
  private static boolean isKept(String name, Found found) {
    return found.route().route().entity().findByJsonName(name).filter(Column::writable).isPresent();
  }

  private static Incoming withForm(Incoming in, Map<String, List<String>> texts, List<String> ids) {
    String left =
        texts.entrySet().stream()
            .filter(each -> !ids.contains(each.getKey()))
            .flatMap(each -> each.getValue().stream().map(text -> pair(each.getKey(), text)))
            .collect(Collectors.joining("&"));
    Function<HeaderName, @Nullable String> headers =
        name -> name.equals(HeaderNames.CONTENT_TYPE) ? SentForm.ENCODED : in.headers().apply(name);
    return with(in, headers, left.getBytes(StandardCharsets.UTF_8));
  }

  private static Incoming with(
      Incoming in, Function<HeaderName, @Nullable String> headers, byte[] body) {
    return new Incoming(
        in.verb(),
        in.path(),
        in.query(),
        headers,
        () -> body,
        () -> new ByteArrayInputStream(body));
  }

  private static Map<String, String> firsts(Map<String, List<String>> texts) {
    return texts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().getFirst()));
  }

  private static String value(String name, Map<String, String> told, Verb verb) {
    String value = told.get(name);
    if (value == null || value.isBlank()) {
      String message = name + " is required.";
      throw new ProblemException(
          verb == Verb.GET
              ? Problem.badParameter(name, "required", message)
              : Problem.invalid(List.of(new FieldError(name, "required", message))));
    }
    return value;
  }

  private static String without(List<String> names, List<Parameter> asked) {
    return asked.stream()
        .filter(each -> !names.contains(each.name()))
        .map(each -> pair(each.name(), each.value()))
        .collect(Collectors.joining("&"));
  }

  private static String pair(String name, String value) {
    return encoded(name) + "=" + encoded(value);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
