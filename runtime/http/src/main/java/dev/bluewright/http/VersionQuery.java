package dev.bluewright.http;

import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.http.query.QueryString;
import java.util.OptionalLong;

/** How a version of a record is asked for: by the number of the entry that made it so. */
final class VersionQuery {
  private static final String SINCE = "since";
  private static final int LONGEST = 18; // digits that a long holds for certain

  private VersionQuery() {}

  /** A number as a number; empty when it is none. */
  static OptionalLong number(String text) {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && text.length() <= LONGEST
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /** Since which entry the differences are asked for; since the one before unless said. */
  static OptionalLong since(String query) {
    OptionalLong since = OptionalLong.empty();
    for (var parameter : QueryString.parse(query)) {
      if (!parameter.name().equals(SINCE)) {
        throw unreadable("There is no parameter " + parameter.name() + "; since is one.");
      }
      since = number(parameter.value());
      if (since.isEmpty()) {
        throw unreadable("since is the number of an entry.");
      }
    }
    return since;
  }

  private static ProblemException unreadable(String detail) {
    return new ProblemException(Problem.of(400, detail));
  }
}
