package dev.bluewright.workbench.report;

import dev.bluewright.blueprint.Requirement.Status;

/** The colour of a status on a terminal. */
final class Colours {
  private Colours() {}

  static String of(Status status) {
    return switch (status) {
      case MET -> "green";
      case SET_ASIDE, OPTIONAL -> "faint";
      case UNSUPPORTED -> "yellow";
      case UNCLEAR -> "red";
    };
  }
}
