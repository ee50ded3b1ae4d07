package dev.bluewright.http;

import dev.bluewright.http.file.MultipartForm;
import dev.bluewright.http.json.FormJson;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.http.query.QueryString;
import dev.bluewright.store.Column;
import io.helidon.http.HeaderNames;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A body that is a form and no JSON: the texts that a page of a browser sends. */
final class SentForm {
  /** The type of a form that is written as a query is. */
  static final String ENCODED = "application/x-www-form-urlencoded";

  private SentForm() {}

  /**
   * The request with the form as a JSON document; the same where its body is none, or where files
   * come with it.
   */
  static Incoming asJson(Incoming in, Call call) {
    String type = in.headers().apply(HeaderNames.CONTENT_TYPE);
    boolean parts = MultipartForm.sent(type) && call.shown().files().isEmpty();
    if (!parts && !isEncoded(type)) {
      return in;
    }
    return new Incoming(
        in.verb(),
        in.path(),
        in.query(),
        name ->
            name.equals(HeaderNames.CONTENT_TYPE) ? "application/json" : in.headers().apply(name),
        () -> json(in.body().get(), String.valueOf(type), parts, call),
        in.stream());
  }

  /** A refusal of a type of body, which names forms beside JSON; any other answer as it is. */
  static Answer refusal(Answer answer) {
    return answer.findProblem().filter(problem -> problem.status() == 415).isPresent()
        ? Answer.problem(
            Problem.of(
                415, "The body must be application/json, multipart/form-data or " + ENCODED + "."))
        : answer;
  }

  private static boolean isEncoded(@Nullable String type) {
    return type != null && type.toLowerCase(Locale.ROOT).startsWith(ENCODED);
  }

  private static byte[] json(byte[] body, String type, boolean parts, Call call) {
    return FormJson.of(name -> column(call, name), texts(body, type, parts));
  }

  /** The texts of a body that is a form; nothing where it is none. */
  static Optional<Map<String, List<String>>> texts(Incoming in, byte[] body) {
    String type = in.headers().apply(HeaderNames.CONTENT_TYPE);
    boolean parts = MultipartForm.sent(type);
    return parts || isEncoded(type)
        ? Optional.of(texts(body, String.valueOf(type), parts))
        : Optional.empty();
  }

  private static Map<String, List<String>> texts(byte[] body, String type, boolean parts) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    if (parts) {
      parts(body, type, texts);
    } else {
      encoded(body).forEach(each -> add(each.name(), each.value(), texts));
    }
    return texts;
  }

  /** A form is written as a query is, and is none. */
  private static List<QueryString.Parameter> encoded(byte[] body) {
    try {
      return QueryString.parse(new String(body, StandardCharsets.UTF_8));
    } catch (ProblemException malformed) {
      throw new ProblemException(Problem.unreadable("The form cannot be read."));
    }
  }

  private static Optional<Column> column(Call call, String name) {
    return call.target() instanceof Target.Action(_, var action)
        ? action.inputs().stream().filter(each -> each.jsonName().equals(name)).findFirst()
        : call.shown().findByJsonName(name);
  }

  private static void parts(byte[] body, String type, Map<String, List<String>> texts) {
    try {
      MultipartForm form = MultipartForm.of(type, new ByteArrayInputStream(body));
      for (var part = form.next(); part.isPresent(); part = form.next()) {
        byte[] text = part.get().content().readAllBytes();
        add(part.get().name(), new String(text, StandardCharsets.UTF_8), texts);
      }
    } catch (IOException malformed) {
      throw new ProblemException(Problem.unreadable("The form cannot be read."));
    }
  }

  private static void add(String name, String text, Map<String, List<String>> texts) {
    texts.computeIfAbsent(name, _ -> new ArrayList<>()).add(text);
  }
}
