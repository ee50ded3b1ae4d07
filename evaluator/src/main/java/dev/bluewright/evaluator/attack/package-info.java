/** Attacks on a running system: what somebody would try who means it harm. */
@NullMarked
package dev.bluewright.evaluator.attack;

import org.jspecify.annotations.NullMarked;
