/** Delivers letters: over SMTP, or into a folder; see docs/adr/0036. */
@NullMarked
package dev.bluewright.accounts.mail;

import org.jspecify.annotations.NullMarked;
