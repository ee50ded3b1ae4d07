package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.language.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What comes of a request that is answered with a status, by the words beside it. */
record AnswerOutcome(List<Token> tokens, int status) {

  /** Its name in a blueprint; empty where the words do not say it. */
  Optional<String> get() {
    if (status < 300) {
      return Optional.of(done());
    }
    return switch (status) {
      case 404 -> any(AnswerWords.TAKEN) ? Optional.empty() : Optional.of("missing");
      case 409 -> Optional.of("conflict");
      case 400, 422 ->
          isUnreadable()
              ? Optional.of("unreadable")
              : any(AnswerWords.ACCESS) || isOfId() ? Optional.empty() : refused();
      case 410 -> any(AnswerWords.MISSING) ? Optional.of("missing") : Optional.empty();
      default ->
          any(AnswerWords.TAKEN) && !any(AnswerWords.ACCESS)
              ? Optional.of("conflict")
              : Optional.empty();
    };
  }

  /** "If the body is not valid JSON". */
  private boolean isUnreadable() {
    return status == 400
        && any(Set.of("json"))
        && any(Set.of("body", "payload"))
        && any(Set.of("valid", "invalid", "malformed", "parse", "parsed", "syntax"))
        && any(AnswerWords.CASES);
  }

  /** "If the id is not valid": nothing is there by it, whatever it looks like. */
  private boolean isOfId() {
    return any(Set.of("id", "uuid", "identifier"))
        && any(Set.of("invalid", "malformed", "valid", "incorrect", "bad", "wrong"))
        && !any(Set.of("body", "payload", "attribute", "field"));
  }

  /** "If the code is invalid": a value is there, and not as it must be. */
  boolean isOfValue() {
    return any(Set.of("invalid", "malformed", "incorrect", "wrong", "bad"))
        && !any(Set.of("missing", "blank", "empty", "required", "incomplete", "absent"));
  }

  private String done() {
    boolean made = any(AnswerWords.CREATED);
    boolean gone = any(AnswerWords.DELETED);
    boolean changed = any(AnswerWords.UPDATED);
    if ((made ? 1 : 0) + (gone ? 1 : 0) + (changed ? 1 : 0) != 1) {
      return "success";
    }
    return made ? "create" : gone ? "delete" : "update";
  }

  private Optional<String> refused() {
    if (any(AnswerWords.TAKEN)) {
      return Optional.of("conflict");
    }
    if (any(AnswerWords.MISSING) && !any(AnswerWords.INVALID)) {
      return Optional.of("missing");
    }
    return any(AnswerWords.INVALID) || !any(AnswerWords.CASES)
        ? Optional.of("invalid")
        : Optional.empty();
  }

  private boolean any(Set<String> words) {
    return tokens.stream().anyMatch(token -> AnswerPart.isOf(token, words));
  }
}
