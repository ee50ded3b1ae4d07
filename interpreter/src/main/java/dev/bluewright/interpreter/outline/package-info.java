/**
 * The structure of a text: headings, lists, tables, code, and what a passage inherits from them.
 */
@NullMarked
package dev.bluewright.interpreter.outline;

import org.jspecify.annotations.NullMarked;
