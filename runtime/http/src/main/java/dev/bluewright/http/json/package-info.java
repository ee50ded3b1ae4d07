/** Entities to and from JSON, byte by byte, with codecs that are built once at start-up. */
@NullMarked
package dev.bluewright.http.json;

import org.jspecify.annotations.NullMarked;
