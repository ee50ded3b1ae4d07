/** From facts to one model: what is an entity and what a field, and which nouns are one thing. */
@NullMarked
package dev.bluewright.interpreter.resolve;

import org.jspecify.annotations.NullMarked;
