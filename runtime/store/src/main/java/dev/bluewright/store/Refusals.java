package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.Write;
import dev.bluewright.store.WriteGroup.Entry;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks of writes in one entity whether their viewers may do them.
 *
 * @param <W> the writes
 */
final class Refusals<W extends Write> {
  private final Function<W, @Nullable Row> before;
  private final Function<W, @Nullable Outcome> gate;

  /**
   * Made of what a write changes, null where it changes nothing, and of what keeps a write from
   * being done.
   */
  Refusals(Function<W, @Nullable Row> before, Function<W, @Nullable Outcome> gate) {
    this.before = before;
    this.gate = gate;
  }

  /** The replies to those that may not be done, by their places in the batch. */
  Map<Integer, Outcome> of(List<Entry<W>> entries, HiddenReferences references)
      throws SQLException {
    Map<Integer, Outcome> refused = new HashMap<>();
    for (Entry<W> entry : entries) {
      Outcome refusal = gate.apply(entry.write);
      if (refusal == null) {
        references.expect(entry.write, before.apply(entry.write));
      } else {
        refused.put(entry.index, refusal);
      }
    }
    references.read();
    for (Entry<W> entry : entries) {
      Outcome refusal = references.refusal(entry.write);
      if (refusal != null) {
        refused.put(entry.index, refusal);
      }
    }
    return refused;
  }
}
