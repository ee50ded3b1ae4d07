package dev.bluewright.http;

import dev.bluewright.http.problem.FieldError;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.http.shape.ErrorTexts;
import dev.bluewright.http.shape.Result;
import dev.bluewright.store.Entity;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Says of an error what is prescribed for records of its entity. */
record ErrorWords(ErrorTexts texts) {

  /**
   * The answer, or the error that it is with its prescribed words.
   *
   * @param addressed the entity of the record that the path leads to, which may be missing
   * @param shown the entity of what is sent and answered there
   */
  Answer of(Entity<?> addressed, Entity<?> shown, Supplier<Answer> asked) {
    try {
      Answer answer = asked.get();
      return answer
          .findProblem()
          .map(problem -> worded(answer, worded(addressed, shown, problem)))
          .orElse(answer);
    } catch (ProblemException refused) {
      throw new ProblemException(worded(addressed, shown, refused.problem()));
    }
  }

  private static Answer worded(Answer answer, Problem problem) {
    Answer worded = Answer.problem(problem);
    for (Header header : answer.headers()) {
      if (!header.headerName().equals(HeaderNames.CONTENT_TYPE)) {
        worded.with(header);
      }
    }
    return worded;
  }

  private Problem worded(Entity<?> addressed, Entity<?> shown, Problem problem) {
    List<FieldError> errors = problem.errors().stream().map(each -> worded(shown, each)).toList();
    return errors.stream()
        .filter(each -> !problem.errors().contains(each))
        .findFirst()
        .map(first -> Problem.of(problem.status(), first.message(), errors))
        .orElseGet(() -> ofAll(addressed, shown, problem));
  }

  private FieldError worded(Entity<?> shown, FieldError error) {
    return texts
        .find(shown, error.field(), error.code())
        .map(text -> new FieldError(error.field(), error.code(), text))
        .orElse(error);
  }

  private Problem ofAll(Entity<?> addressed, Entity<?> shown, Problem problem) {
    return Refusals.result(problem)
        .filter(result -> result != Result.CONFLICT || isTaken(problem))
        .flatMap(result -> text(result == Result.MISSING ? addressed : shown, result))
        .map(text -> Problem.of(problem.status(), text, problem.errors()))
        .orElse(problem);
  }

  private Optional<String> text(Entity<?> entity, Result result) {
    Optional<String> own = texts.find(entity, result);
    return result == Result.REFERENCE ? own.or(() -> texts.find(entity, Result.INVALID)) : own;
  }

  /** A record in another state is no conflict between two records, and has words of its own. */
  private static boolean isTaken(Problem problem) {
    return problem.errors().stream().anyMatch(error -> error.code().equals("unique"));
  }
}
