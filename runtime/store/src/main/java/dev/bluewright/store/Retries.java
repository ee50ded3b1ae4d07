package dev.bluewright.store;

import java.sql.SQLException;

/** Runs reads again where that is safe. */
final class Retries {
  private static final int MOST = 3;

  private Retries() {}

  /** Something that asks the database. */
  @FunctionalInterface
  interface Reading<R> {
    R read(Session session) throws SQLException;
  }

  /**
   * What the reading gives, or, when it cannot, an {@link Outcome} that says why. A reading whose
   * connection was lost, or that the database asks to repeat, is run again.
   */
  static <R> Object reading(Link link, Dialect dialect, Reading<R> reading) {
    for (int attempt = 1; ; attempt++) {
      Session session = link.session();
      if (session == null) {
        return unavailable(link);
      }
      try {
        return reading.read(session);
      } catch (SQLException e) {
        switch (dialect.fault(e)) {
          case DISCONNECTED -> link.lost(e);
          case TRY_AGAIN -> {}
          case OVERLOADED -> {
            return new Outcome.Unavailable("The database did not answer: " + e.getMessage());
          }
          case UNIQUE, REFERENCE, OTHER -> {
            return new Outcome.Failed(e);
          }
        }
        if (attempt == MOST) {
          return unavailable(link);
        }
      }
    }
  }

  static Outcome unavailable(Link link) {
    String trouble = link.trouble();
    return new Outcome.Unavailable(trouble == null ? "The database is busy." : trouble);
  }
}
