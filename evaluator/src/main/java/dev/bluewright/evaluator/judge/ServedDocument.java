package dev.bluewright.evaluator.judge;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Recorder;
import dev.bluewright.evaluator.openapi.OpenApi;
import dev.bluewright.evaluator.openapi.OpenApiException;
import java.util.List;
import java.util.Optional;

/**
 * The OpenAPI document of a system.
 *
 * @param text as it was served or given; empty where there is none
 */
record ServedDocument(String text, OpenApi api) {
  private static final List<String> USUAL =
      List.of(
          "/openapi.yaml",
          "/openapi.json",
          "/openapi",
          "/v3/api-docs",
          "/api-docs",
          "/swagger.json",
          "/swagger/v1/swagger.json",
          "/api/openapi.json",
          "/docs/openapi.json");

  /** What it offers, in a few words. */
  String shown() {
    return text.isEmpty()
        ? "the system has no OpenAPI document"
        : "its OpenAPI document has %d operations".formatted(api.operations().size());
  }

  /** The document at one of the usual addresses; none where none of them has one. */
  static ServedDocument at(Recorder recorder) {
    return USUAL.stream()
        .flatMap(address -> served(recorder, address).stream())
        .findFirst()
        .orElse(new ServedDocument("", OpenApi.NONE));
  }

  private static Optional<ServedDocument> served(Recorder recorder, String address) {
    var answer = recorder.send(Call.of("GET", address)).answer();
    if (!answer.isSuccess()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ServedDocument(answer.body(), OpenApi.parse(answer.body())));
    } catch (OpenApiException e) {
      return Optional.empty();
    }
  }
}
