package dev.bluewright.http.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field name as the client wrote it; a query parameter's name for a query
 * @param code stable word for programs: {@code missing}, {@code unknown}, {@code type}, {@code
 *     tooLong}, {@code tooShort}, {@code range}, {@code pattern}, {@code enum}, {@code readOnly},
 *     {@code format}, {@code required}, {@code unique}, …
 * @param message one sentence for people
 */
public record FieldError(String field, String code, String message) {}
