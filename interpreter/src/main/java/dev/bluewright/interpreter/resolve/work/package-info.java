/** The model while it is made, and what was heard: what every other package of placing works on. */
@NullMarked
package dev.bluewright.interpreter.resolve.work;

import org.jspecify.annotations.NullMarked;
