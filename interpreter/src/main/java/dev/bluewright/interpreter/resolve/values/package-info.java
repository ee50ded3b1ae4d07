/** The fields of records: what they hold, keep to, follow from, and how they are counted. */
@NullMarked
package dev.bluewright.interpreter.resolve.values;

import org.jspecify.annotations.NullMarked;
