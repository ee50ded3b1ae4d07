/**
 * Tokens of an OpenID provider: who issues them, its keys, and what they say; see docs/adr/0053.
 */
@NullMarked
package dev.bluewright.accounts.oidc;

import org.jspecify.annotations.NullMarked;
