package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.access.Caller;

/** Who makes a request in the tests. */
sealed interface Actor {

  /** A visitor, or the person of a role who does what the tests need. */
  record Of(Caller caller) implements Actor {}

  /** The person whose record it is about. */
  record Itself() implements Actor {}
}
