package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What comes of a request that is answered with a status, by the words beside it. */
record AnswerOutcome(List<Token> tokens, int status) {

  private static final Set<String> WRONG =
      Set.of("invalid", "malformed", "incorrect", "wrong", "bad");
  private static final Set<String> ABSENT = Set.of("missing", "required", "incomplete", "absent");
  private static final Set<String> EMPTY = Set.of("blank", "empty");

  /** Its name in a blueprint; empty where the words do not say it. */
  Optional<String> get() {
    if (status < 300) {
      return Optional.of(done());
    }
    return switch (status) {
      case 404 ->
          any(AnswerWords.TAKEN) || isOfEmptyList() ? Optional.empty() : Optional.of("missing");
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

  /** "If no plots are found": a list that is empty, and nobody misses a record. */
  private boolean isOfEmptyList() {
    return IntStream.range(0, tokens.size() - 1)
        .filter(at -> tokens.get(at).isOneOf("no"))
        .anyMatch(at -> isPluralThing(at + 1));
  }

  private boolean isPluralThing(int from) {
    return tokens.subList(from, tokens.size()).stream()
        .takeWhile(token -> token.tag().isNominal() || token.tag() == Tag.ADJ)
        .anyMatch(token -> Nouns.isPlural(token.lower()));
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
    return any(WRONG) && !any(ABSENT) && !any(EMPTY);
  }

  /** "If the code is missing": no value is there, and nothing is said of a wrong one. */
  boolean isOfAbsence() {
    return any(ABSENT) && !any(WRONG) && !any(EMPTY);
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
    return any(AnswerWords.INVALID) || isNotValid() || !any(AnswerWords.CASES)
        ? Optional.of("invalid")
        : Optional.empty();
  }

  /** "If the data is not valid". */
  private boolean isNotValid() {
    return IntStream.range(1, tokens.size())
        .filter(at -> tokens.get(at).isOneOf("valid"))
        .anyMatch(at -> tokens.get(at - 1).isOneOf("not", "n't"));
  }

  private boolean any(Set<String> words) {
    return tokens.stream().anyMatch(token -> AnswerPart.isOf(token, words));
  }
}
