package dev.bluewright.http.problem;

import io.helidon.http.Status;

/** HTTP statuses in words. */
final class Titles {
  private Titles() {}

  static String of(int status) {
    return switch (status) {
      case 413 -> "Content Too Large";
      case 422 -> "Unprocessable Content";
      case 431 -> "Request Header Fields Too Large";
      default -> {
        String phrase = Status.create(status).reasonPhrase();
        yield phrase.isEmpty() ? "Error" : phrase;
      }
    };
  }
}
