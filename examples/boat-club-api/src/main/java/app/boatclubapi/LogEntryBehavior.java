package app.boatclubapi;

import dev.bluewright.http.Behavior;
import dev.bluewright.http.Hooks;

/**
 * What a log entry does beyond the blueprint. Yours: written once from {@code entities.LogEntry} of
 * blueprint.yaml and never touched again.
 */
public final class LogEntryBehavior implements Behavior<LogEntry> {
  @Override
  public void hooks(Hooks<LogEntry> on) {
    // on.create(logEntry -> ...) returns the log entry to store, or throws a Rejection.
    // on.update((before, after) -> ...) and on.delete(logEntry -> ...) likewise.
  }
}
