package dev.bluewright.interpreter.rule;

import java.util.Set;

/** The words of sentences about statuses. */
final class AnswerWords {
  static final Set<String> CREATED = Set.of("create", "creation", "add", "insert", "register");
  static final Set<String> DELETED = Set.of("delete", "deletion", "remove", "removal");
  static final Set<String> UPDATED =
      Set.of("update", "change", "edit", "modify", "replace", "modification");
  static final Set<String> TAKEN =
      Set.of("already", "duplicate", "duplicated", "taken", "unique", "conflict", "clash");
  static final Set<String> MISSING = Set.of("exist", "exists", "found", "find", "unknown");
  static final Set<String> INVALID =
      Set.of(
          "invalid",
          "validation",
          "malformed",
          "missing",
          "blank",
          "empty",
          "bad",
          "incorrect",
          "wrong",
          "unprocessable",
          "incomplete",
          "required",
          "absent");
  static final Set<String> ACCESS =
      Set.of(
          "token",
          "permission",
          "role",
          "credential",
          "credentials",
          "password",
          "login",
          "session");
  static final Set<String> SAID =
      Set.of(
          "return",
          "respond",
          "response",
          "answer",
          "reply",
          "status",
          "code",
          "http",
          "error",
          "result",
          "give",
          "send",
          "get",
          "produce",
          "message",
          "body",
          "json",
          "request",
          "ok",
          "content",
          "success",
          "successful",
          "successfully",
          "succeed",
          "no",
          "not",
          "record",
          "resource",
          "id",
          "such",
          "server",
          "api",
          "endpoint",
          "operation",
          "input",
          "data",
          "field",
          "value",
          "be",
          "do",
          "have",
          "contain",
          "include",
          "say",
          "state",
          "text",
          "valid",
          "given",
          "new",
          "existing",
          "same",
          "fail",
          "case",
          "appropriate",
          "entity",
          "any",
          "all",
          "created",
          "deleted",
          "updated",
          "detail",
          "then",
          "payload",
          "retrieval",
          "search",
          "lookup",
          "syntax",
          "parameter",
          "attribute",
          "property",
          "generated",
          "describe",
          "describing",
          "explain",
          "explaining",
          "problem",
          "reason",
          "together",
          "along",
          "array",
          "list",
          "object",
          "format",
          "internal",
          "newly",
          "validate",
          "reject",
          "rejected",
          "refuse",
          "refused",
          "fails",
          "failed",
          "indicate",
          "indicating",
          "stating",
          "saying",
          "try",
          "provided",
          "submit",
          "sent",
          "requested",
          "should",
          "must",
          "will");
  static final Set<String> ANSWERING =
      Set.of("return", "respond", "answer", "reply", "give", "send", "get");
  static final Set<String> STATUS =
      Set.of("status", "code", "http", "a", "the", "with", "ok", "of");
  static final Set<String> CASES = Set.of("if", "when", "for", "unless", "where", "upon", "on");

  private AnswerWords() {}
}
