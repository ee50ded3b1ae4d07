package dev.bluewright.interpreter.draft;

import dev.bluewright.blueprint.Requirement.Status;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.outline.Prose;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bullets of a list of which half or more are about the work: "code style", "tests", and between
 * them "navigable folders".
 */
final class AmongOthers {
  private static final int SHORTEST = 4;

  private record Place(Optional<Passage> above, List<Prose> headings) {}

  private record Count(int all, int aside) {
    Count with(boolean isAside) {
      return new Count(all + 1, aside + (isAside ? 1 : 0));
    }

    /** Whether half of them are aside. */
    boolean isMostlyAside() {
      return all >= SHORTEST && aside * 2 >= all;
    }
  }

  private final Map<Place, Count> lists = new HashMap<>();
  private final String why;

  AmongOthers(Lexicon lexicon) {
    this.why = lexicon.aside().why("work");
  }

  /** Counts a bullet with what became of it. */
  void add(Heard heard, Outcome outcome) {
    if (isBullet(heard)) {
      var isAside =
          outcome.status() == Status.SET_ASIDE && outcome.why().filter(why::equals).isPresent();
      lists.merge(place(heard), new Count(1, isAside ? 1 : 0), (had, _) -> had.with(isAside));
    }
  }

  /** What becomes of a bullet that says only what it is, and of which nothing was understood. */
  Outcome judged(Heard heard, Outcome outcome) {
    var isOpen = outcome.status() == Status.UNCLEAR || outcome.status() == Status.UNSUPPORTED;
    return isOpen
            && isBullet(heard)
            && heard.statement().clauses().stream().allMatch(Clause::isPhrase)
            && lists.getOrDefault(place(heard), new Count(0, 0)).isMostlyAside()
        ? Outcome.because(Status.SET_ASIDE, why)
        : outcome;
  }

  private static boolean isBullet(Heard heard) {
    return heard.statement().passage().kind() == Passage.Kind.BULLET;
  }

  private static Place place(Heard heard) {
    return new Place(heard.statement().passage().above(), heard.statement().passage().headings());
  }
}
