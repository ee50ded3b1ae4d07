/** Calls of services that are not ours, through adapters that a person writes: docs/adr/0048. */
@NullMarked
package dev.bluewright.http.port;

import org.jspecify.annotations.NullMarked;
