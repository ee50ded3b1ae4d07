/** Which nouns are kinds of records, and what those hold of which the text tells no value. */
@NullMarked
package dev.bluewright.interpreter.resolve.things;

import org.jspecify.annotations.NullMarked;
