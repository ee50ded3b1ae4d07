package dev.bluewright.http;

import dev.bluewright.http.problem.FieldError;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.http.shape.Result;
import dev.bluewright.store.ActionDefinition;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Outcome.Broken;
import dev.bluewright.store.Outcome.Conflict;
import dev.bluewright.store.Row;
import dev.bluewright.store.Viewer;
import dev.bluewright.store.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What to answer when the store did not do what was asked of it. */
public final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Controller.class);
  private static final String REFERENCE = "reference";

  private Refusals() {}

  /** What to answer when an outcome is none of those that the caller looks for. */
  public static ProblemException of(Outcome outcome) {
    return new ProblemException(
        switch (outcome) {
          case Outcome.Missing() -> missing();
          case Outcome.Forbidden() -> Permissions.refusal(Viewer.current());
          case Outcome.Stale(_) -> stale();
          case Outcome.WrongState(_) -> Problem.of(409, "The record is not in a state for this.");
          case Outcome.Broken(var part, var violations) -> broken(part, violations);
          case Outcome.KeyReused() -> reused();
          case Conflict(var kind, var fields) -> conflict(kind, fields);
          case Outcome.Refused(var reason) -> refused(reason);
          case Outcome.Unavailable(_) ->
              Problem.of(503, "The database cannot answer now; try again.");
          case Outcome.Failed(var cause) -> failed(cause);
          case Outcome.Found(_), Outcome.Rows(_, _), Outcome.Counted(_) -> unexpected(outcome);
          case Outcome.Inserted(_), Outcome.Replayed(_) -> unexpected(outcome);
          case Outcome.Updated(_), Outcome.Deleted() -> unexpected(outcome);
          case Outcome.Related(_, _, _), Outcome.Paired() -> unexpected(outcome);
          case Outcome.Staged(), Outcome.Chunk(_) -> unexpected(outcome);
        });
  }

  static Problem missing() {
    return Problem.of(404, "There is no such record.");
  }

  static Problem noFile() {
    return Problem.of(404, "The record has no such file.");
  }

  static Problem stale() {
    return Problem.of(412, "The record has been changed since; read it again.");
  }

  private static Problem broken(Broken.Part part, List<Violation> violations) {
    List<FieldError> errors =
        violations.stream()
            .map(each -> new FieldError(each.field(), each.code(), each.message()))
            .toList();
    return switch (part) {
      case CONTENT -> Problem.invalid(errors);
      case STATE -> Problem.of(409, errors.getFirst().message(), errors);
    };
  }

  /** The record is in a state from which the action does not start. */
  public static ProblemException wrongState(Entity<?> entity, ActionDefinition action, Row row) {
    List<FieldError> errors = new ArrayList<>();
    for (ActionDefinition.Step step : action.steps()) {
      if (step instanceof ActionDefinition.From(String name, List<Object> values)) {
        Object is = row.get(entity.column(name).index());
        if (!values.contains(is)) {
          errors.add(new FieldError(name, "state", wrongState(name, is, action, values)));
        }
      }
    }
    return new ProblemException(
        errors.isEmpty()
            ? Problem.of(409, "The record is not in a state for this.")
            : Problem.of(409, errors.getFirst().message(), errors));
  }

  private static String wrongState(
      String name, @Nullable Object is, ActionDefinition action, List<Object> values) {
    String wanted = values.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    return "%s is %s; %s needs %s.".formatted(name, is, action.name(), wanted);
  }

  private static Problem reused() {
    String message = "This Idempotency-Key was used for another request.";
    return Problem.of(422, message, List.of(new FieldError("Idempotency-Key", "reused", message)));
  }

  private static Problem conflict(Conflict.Kind kind, List<String> fields) {
    return switch (kind) {
      case UNIQUE ->
          Problem.of(
              409,
              "Another record has the same value.",
              errors(fields, "unique", " is taken by another record."));
      case TIED ->
          Problem.of(
              409,
              "There is one %s between these two already, whichever of them made it."
                  .formatted(fields.getFirst()));
      case REFERENCED ->
          Problem.of(
              409,
              fields.isEmpty()
                  ? "Other records refer to this one."
                  : "Other records refer to this one: " + String.join(", ", fields) + ".",
              errors(fields, "referenced", " refers to this record."));
      case NO_SUCH_REFERENCE ->
          Problem.of(
              422,
              "The record refers to one that is not there.",
              errors(fields, REFERENCE, " refers to a record that is not there."));
    };
  }

  /** What a refused request comes to; empty where its status is never prescribed. */
  static Optional<Result> result(Problem problem) {
    return switch (problem.status()) {
      case 400 -> Optional.of(Result.UNREADABLE);
      case 404 -> Optional.of(Result.MISSING);
      case 409 -> Optional.of(Result.CONFLICT);
      case 422 -> Optional.of(isReference(problem) ? Result.REFERENCE : Result.INVALID);
      default -> Optional.empty();
    };
  }

  private static boolean isReference(Problem problem) {
    return !problem.errors().isEmpty()
        && problem.errors().stream().allMatch(error -> error.code().equals(REFERENCE));
  }

  private static List<FieldError> errors(List<String> fields, String code, String rest) {
    return fields.stream().map(field -> new FieldError(field, code, field + rest)).toList();
  }

  private static Problem refused(RuntimeException reason) {
    return switch (reason) {
      case Rejection rejection -> rejection.problem();
      case ProblemException problem -> problem.problem();
      default -> failed(reason);
    };
  }

  private static Problem failed(Throwable cause) {
    LOG.error("An operation of the store failed", cause);
    return Problem.of(500, "The request failed; the log of the service says why.");
  }

  private static Problem unexpected(Outcome outcome) {
    return failed(new IllegalStateException("Unexpected outcome " + outcome));
  }
}
