/** OpenAPI documents as (part of) a description: what they say becomes entities and an API. */
@NullMarked
package dev.bluewright.interpreter.openapi;

import org.jspecify.annotations.NullMarked;
