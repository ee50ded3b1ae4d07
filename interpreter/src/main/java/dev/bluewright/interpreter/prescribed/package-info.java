/** What a text says of how requests and answers look becomes the API of the blueprint. */
@NullMarked
package dev.bluewright.interpreter.prescribed;

import org.jspecify.annotations.NullMarked;
