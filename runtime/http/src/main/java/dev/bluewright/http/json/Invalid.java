package dev.bluewright.http.json;

/**
 * Why a value cannot be taken for a column.
 *
 * @param status 400 when the value cannot be read at all, 422 when it breaks a rule
 * @param code stable word for programs, see {@link dev.bluewright.http.problem.FieldError}
 * @param message how the sentence about the field goes on, {@code "must be a UUID"}
 */
public record Invalid(int status, String code, String message) {
  static final Invalid SURROGATE =
      new Invalid(400, "encoding", "holds half of a surrogate pair, which is not Unicode text");

  static Invalid of(String code, String message) {
    return new Invalid(422, code, message);
  }

  static Invalid type(String expected) {
    return of("type", "must be " + expected);
  }

  static Invalid range(String message) {
    return of("range", message);
  }
}
