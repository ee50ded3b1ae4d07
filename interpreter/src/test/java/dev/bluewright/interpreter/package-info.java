@NullMarked
package dev.bluewright.interpreter;

import org.jspecify.annotations.NullMarked;
