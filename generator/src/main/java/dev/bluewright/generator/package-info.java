/** From a blueprint to the files of a project. One rule, one feature. */
@NullMarked
package dev.bluewright.generator;

import org.jspecify.annotations.NullMarked;
