package dev.bluewright.accounts;

import dev.bluewright.store.Row;

/** How whoever signs up comes to be of a tenant. */
sealed interface Joining {

  /** By a new one, of which this is the row. */
  record Founded(Row tenant) implements Joining {}

  /** By the token of an invitation. */
  record Invited(String token) implements Joining {}
}
