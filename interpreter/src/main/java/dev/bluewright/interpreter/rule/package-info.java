/** One way of saying something, one rule: from a statement to facts. */
@NullMarked
package dev.bluewright.interpreter.rule;

import org.jspecify.annotations.NullMarked;
