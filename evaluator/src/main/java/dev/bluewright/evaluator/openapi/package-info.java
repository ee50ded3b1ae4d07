/** What an OpenAPI document says that a system does. */
@NullMarked
package dev.bluewright.evaluator.openapi;

import org.jspecify.annotations.NullMarked;
