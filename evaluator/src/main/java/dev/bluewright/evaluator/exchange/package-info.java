/** Requests and their answers, recorded as they happen. */
@NullMarked
package dev.bluewright.evaluator.exchange;

import org.jspecify.annotations.NullMarked;
