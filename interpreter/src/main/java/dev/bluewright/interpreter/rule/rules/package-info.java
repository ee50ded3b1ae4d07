/** The rules, one way of saying something each. */
@NullMarked
package dev.bluewright.interpreter.rule.rules;

import org.jspecify.annotations.NullMarked;
