/** How records are found: lists, searches, and those that are picked by a state or a time. */
@NullMarked
package dev.bluewright.interpreter.resolve.finding;

import org.jspecify.annotations.NullMarked;
