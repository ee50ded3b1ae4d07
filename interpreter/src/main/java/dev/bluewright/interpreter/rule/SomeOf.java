package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import java.util.Set;

/** Nouns for some of the records of a kind: "pending orders" are no kind of their own. */
public final class SomeOf {
  private static final Set<String> STATES =
      Set.of(
          "pending",
          "active",
          "open",
          "closed",
          "unpaid",
          "paid",
          "upcoming",
          "overdue",
          "current",
          "completed",
          "approved",
          "outstanding",
          "future",
          "past",
          "existing",
          "associated");

  private SomeOf() {}

  /** Whether the noun names those in a state. */
  public static boolean isMeant(Noun noun) {
    return noun.words().size() > 1 && STATES.contains(noun.words().getFirst());
  }
}
