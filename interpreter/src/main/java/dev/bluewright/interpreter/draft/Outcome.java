package dev.bluewright.interpreter.draft;

import dev.bluewright.blueprint.Requirement.Status;
import java.util.List;
import java.util.Optional;

/** What became of a requirement: its status, where it is met, or why it is not. */
record Outcome(Status status, List<String> met, Optional<String> why) {
  static Outcome because(Status status, String why) {
    return new Outcome(status, List.of(), Optional.of(why));
  }
}
