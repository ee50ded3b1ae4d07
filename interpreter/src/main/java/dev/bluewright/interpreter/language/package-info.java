/** English: sentences, words, and clauses. Knows nothing of back ends. */
@NullMarked
package dev.bluewright.interpreter.language;

import org.jspecify.annotations.NullMarked;
