/** Logs that an evaluation keeps, and the errors in them. */
@NullMarked
package dev.bluewright.evaluator.log;

import org.jspecify.annotations.NullMarked;
