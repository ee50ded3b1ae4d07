package dev.bluewright.http.problem;

import dev.bluewright.http.json.JsonBytes;
import java.util.List;

/**
 * An error as RFC 9457 problem details.
 *
 * <p>The type is always {@code about:blank}: the status says what kind of error it is, {@code
 * errors} say which fields caused it.
 *
 * @param status HTTP status, 400 to 599
 * @param title the status in words
 * @param detail one sentence about this occurrence; never text of an exception
 * @param errors one an offending field, empty when the error is not about fields
 */
public record Problem(int status, String title, String detail, List<FieldError> errors) {
  /** Makes a problem whose title is the status in words. */
  public static Problem of(int status, String detail) {
    return new Problem(status, Titles.of(status), detail, List.of());
  }

  /** Makes a problem about fields. */
  public static Problem of(int status, String detail, List<FieldError> errors) {
    return new Problem(status, Titles.of(status), detail, List.copyOf(errors));
  }

  /** 400: the request could not be read. */
  public static Problem unreadable(String detail) {
    return of(400, detail);
  }

  /** 400: one query parameter cannot be used. */
  public static Problem badParameter(String name, String code, String message) {
    return of(400, message, List.of(new FieldError(name, code, message)));
  }

  /** 422: the request was read and cannot be accepted. */
  public static Problem invalid(List<FieldError> errors) {
    String detail =
        errors.size() == 1 ? errors.getFirst().message() : errors.size() + " fields are not valid.";
    return of(422, detail, errors);
  }

  /** The problem as a JSON document. */
  public JsonBytes json() {
    var json = new JsonBytes(160 + detail.length() + errors.size() * 120);
    json.raw('{');
    member(json, "type", "about:blank").raw(',');
    member(json, "title", title).raw(',');
    json.string("status").raw(':').whole(status).raw(',');
    member(json, "detail", detail);
    if (!errors.isEmpty()) {
      json.raw(',').string("errors").raw(':').raw('[');
      errors.forEach(error -> write(json, error).raw(','));
      json.back().raw(']');
    }
    return json.raw('}');
  }

  private static JsonBytes write(JsonBytes json, FieldError error) {
    json.raw('{');
    member(json, "field", error.field()).raw(',');
    member(json, "code", error.code()).raw(',');
    return member(json, "message", error.message()).raw('}');
  }

  private static JsonBytes member(JsonBytes json, String name, String value) {
    return json.string(name).raw(':').string(value);
  }
}
