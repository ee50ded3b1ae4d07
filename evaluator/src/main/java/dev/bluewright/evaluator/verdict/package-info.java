/** What recorded exchanges prove; pure functions, which anyone can compute again. */
@NullMarked
package dev.bluewright.evaluator.verdict;

import org.jspecify.annotations.NullMarked;
