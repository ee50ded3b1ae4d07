/**
 * People who sign in: accounts with a password, sessions, and the tokens that say who asks; see
 * docs/adr/0027.
 */
@NullMarked
package dev.bluewright.accounts;

import org.jspecify.annotations.NullMarked;
