package dev.bluewright.benchmarks.crash;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What clients know of their inserts. The Idempotency-Key of an insert is also the title of its
 * task.
 *
 * <p>Thread safety: safe.
 */
final class Ledger {
  private final Map<String, String> confirmed = new ConcurrentHashMap<>();
  private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

  /** The service answered 201 with this id. */
  void confirm(String key, String id) {
    var earlier = confirmed.put(key, id);
    if (earlier != null && !earlier.equals(id)) {
      wrong.add(key + " was answered with " + earlier + ", then with " + id);
    }
    unanswered.remove(key);
  }

  /** The service did not say what became of this insert. */
  void leaveOpen(String key) {
    unanswered.add(key);
  }

  /** An answer that is never right. */
  void blame(String what) {
    wrong.add(what);
  }

  /** Ids of confirmed inserts, by key. */
  Map<String, String> confirmed() {
    return confirmed;
  }

  Set<String> unanswered() {
    return unanswered;
  }

  /** Every wrong answer, in the order they came. */
  Iterable<String> wrong() {
    return wrong;
  }
}
