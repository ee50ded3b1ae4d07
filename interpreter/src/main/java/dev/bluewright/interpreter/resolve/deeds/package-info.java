/**
 * What is done with records besides making, reading, changing and deleting them: actions, states,
 * guards, and what follows.
 */
@NullMarked
package dev.bluewright.interpreter.resolve.deeds;

import org.jspecify.annotations.NullMarked;
