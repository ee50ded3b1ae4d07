/** What an evaluation leaves behind, and the check of it. */
@NullMarked
package dev.bluewright.evaluator.evidence;

import org.jspecify.annotations.NullMarked;
