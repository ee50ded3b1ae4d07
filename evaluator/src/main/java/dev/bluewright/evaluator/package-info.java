/** The judge from outside: knows HTTP and text, not the generator. */
@NullMarked
package dev.bluewright.evaluator;

import org.jspecify.annotations.NullMarked;
