/** Which part of a system is which part of the reading. */
@NullMarked
package dev.bluewright.evaluator.match;

import org.jspecify.annotations.NullMarked;
