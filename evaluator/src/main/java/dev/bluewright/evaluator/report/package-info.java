/** What an evaluation found, for people. */
@NullMarked
package dev.bluewright.evaluator.report;

import org.jspecify.annotations.NullMarked;
