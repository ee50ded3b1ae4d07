/** What is tried on a system, and what is expected of it. */
@NullMarked
package dev.bluewright.evaluator.scenario;

import org.jspecify.annotations.NullMarked;
