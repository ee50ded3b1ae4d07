package dev.bluewright.evaluator.attack;

import java.util.List;

/** Attacks of one kind. */
@FunctionalInterface
interface Family {
  /** The attacks on a system, in the order in which they are made. */
  List<Attack> on(Ground ground);
}
