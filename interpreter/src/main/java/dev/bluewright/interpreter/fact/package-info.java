/** What the text says, one small statement at a time, each with its place. */
@NullMarked
package dev.bluewright.interpreter.fact;

import org.jspecify.annotations.NullMarked;
