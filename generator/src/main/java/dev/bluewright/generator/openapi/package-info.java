/** The OpenAPI document of a system. */
@NullMarked
package dev.bluewright.generator.openapi;

import org.jspecify.annotations.NullMarked;
