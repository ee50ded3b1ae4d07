/** Errors as RFC 9457 problem details. */
@NullMarked
package dev.bluewright.http.problem;

import org.jspecify.annotations.NullMarked;
