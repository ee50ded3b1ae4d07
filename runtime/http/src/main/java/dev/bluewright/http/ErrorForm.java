package dev.bluewright.http;

import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.problem.FieldError;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.shape.ApiShape;
import dev.bluewright.http.shape.ApiShape.Part;
import dev.bluewright.http.shape.Content;
import dev.bluewright.http.shape.Frame;
import dev.bluewright.http.shape.Result;
import dev.bluewright.http.shape.Slot;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers errors with the status and in the form that are prescribed. */
final class ErrorForm {
  private final ApiShape shape;
  private final Optional<Content> form;

  ErrorForm(ApiShape shape) {
    this.shape = shape;
    this.form = shape.findFrame(Part.ERROR);
  }

  /** The same answer, or the error that it is as it is prescribed. */
  Answer of(Answer answer) {
    if (answer.findProblem().isEmpty()) {
      return answer;
    }
    Problem problem = mapped(answer.findProblem().get());
    Answer shaped =
        form.isEmpty()
            ? Answer.problem(problem)
            : Answer.json(Status.create(problem.status()), document(problem))
                .with(HeaderNames.CACHE_CONTROL, "no-store");
    for (Header header : answer.headers()) {
      if (!header.headerName().equals(HeaderNames.CONTENT_TYPE)) {
        shaped.with(header);
      }
    }
    return shaped;
  }

  /** The document of an error. */
  JsonBytes document(Problem problem) {
    if (form.isEmpty()) {
      return problem.json();
    }
    var json = new JsonBytes(256);
    Frame.write(form.get(), new ErrorFiller(problem), json);
    return json;
  }

  /** Media type of {@link #document}. */
  String mediaType() {
    return form.isEmpty() ? "application/problem+json" : "application/json";
  }

  private Problem mapped(Problem problem) {
    int status =
        Refusals.result(problem)
            .map(result -> status(result, problem.status()))
            .orElseGet(problem::status);
    return Problem.of(status, problem.detail(), problem.errors());
  }

  private int status(Result result, int usual) {
    return result == Result.REFERENCE
        ? shape.status(result, shape.status(Result.INVALID, usual))
        : shape.status(result, usual);
  }

  /** Fills what an error has. */
  private record ErrorFiller(Problem problem) implements Frame.Filler {
    @Override
    public void fill(Slot slot, JsonBytes json) {
      switch (slot) {
        case MESSAGE -> json.string(problem.detail());
        case STATUS -> json.whole(problem.status());
        case TITLE -> json.string(problem.title());
        case ERRORS -> errors(json);
        case MESSAGES -> messages(json);
        case FIELDS -> fields(json);
        default -> json.nothing();
      }
    }

    private void errors(JsonBytes json) {
      json.raw('[');
      for (FieldError error : problem.errors()) {
        json.raw('{').string("field").raw(':').string(error.field());
        json.raw(',').string("code").raw(':').string(error.code());
        json.raw(',').string("message").raw(':').string(error.message()).raw('}').raw(',');
      }
      (problem.errors().isEmpty() ? json : json.back()).raw(']');
    }

    private void messages(JsonBytes json) {
      List<String> messages =
          problem.errors().isEmpty()
              ? List.of(problem.detail())
              : problem.errors().stream().map(FieldError::message).toList();
      json.raw('[');
      messages.forEach(message -> json.string(message).raw(','));
      json.back().raw(']');
    }

    private void fields(JsonBytes json) {
      Map<String, String> first = new LinkedHashMap<>();
      problem.errors().forEach(error -> first.putIfAbsent(error.field(), error.message()));
      json.raw('{');
      first.forEach((field, message) -> json.string(field).raw(':').string(message).raw(','));
      (first.isEmpty() ? json : json.back()).raw('}');
    }

    @Override
    public void field(String name, JsonBytes json) {
      json.nothing();
    }

    @Override
    public String one() {
      return "record";
    }

    @Override
    public String many() {
      return "records";
    }
  }
}
