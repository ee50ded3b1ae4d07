package dev.bluewright.validator.heal;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.tier.Candidate;
import java.util.HashMap;
import java.util.Map;

/**
 * How far from its beginning each file stands as it was when its findings were made, so that their
 * places are true. What is behind waits for the next round.
 */
final class Untouched {
  private final Map<String, Integer> lines = new HashMap<>();

  /** Whether the place of a finding is where it was. */
  boolean holds(Finding finding) {
    var place = finding.place();
    return place.line() < lines.getOrDefault(place.file(), Integer.MAX_VALUE);
  }

  /** A file changes: from the first line that differs on, places are no longer true. */
  void changed(Healing healing, Candidate before) {
    var old = before.files().getOrDefault(healing.file(), "").lines().iterator();
    var now = healing.after().lines().iterator();
    int line = 1;
    while (old.hasNext() && now.hasNext() && old.next().equals(now.next())) {
      line++;
    }
    lines.merge(healing.file(), line, Math::min);
  }
}
