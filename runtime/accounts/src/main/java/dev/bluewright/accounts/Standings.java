package dev.bluewright.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bluewright.store.Viewer;
import java.time.Duration;
import java.util.Optional;

/**
 * What people may do, and which generation of their sessions counts; looked up at most once in five
 * seconds for each. So what another replica was told about a person or an account counts here
 * within five seconds; what is changed here in the record of a person, such as the role, that
 * somebody signed out here, or changed the password, counts at once.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Standings {
  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int MOST = 100_000;

  private final People<?> people;
  private final AccountRows rows;
  private final Cache<Object, Optional<Standing>> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();

  /**
   * A person, as it is now.
   *
   * @param generation of the sessions that count; 0 of a person without a password, who has none
   */
  record Standing(Viewer viewer, long generation) {}

  Standings(People<?> people, AccountRows rows) {
    this.people = people;
    this.rows = rows;
  }

  /** The standing of a person; empty when there is no such person any longer. */
  Optional<Standing> find(Object personId) {
    return known.get(personId, this::looked);
  }

  /** Looks it up again the next time. */
  void forget(Object personId) {
    known.invalidate(personId);
  }

  private Optional<Standing> looked(Object personId) {
    return rows.find(people.entity(), personId)
        .filter(people::admits)
        .map(person -> new Standing(people.viewer(person), generation(personId)));
  }

  private long generation(Object personId) {
    return rows.findCredential(people, personId).map(Credential::generation).orElse(0L);
  }
}
