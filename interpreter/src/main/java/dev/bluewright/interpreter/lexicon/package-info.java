/** Words and what they mean to a back end, read from data files. */
@NullMarked
package dev.bluewright.interpreter.lexicon;

import org.jspecify.annotations.NullMarked;
