/** Files that records hold: how they come in, and how they are given out. */
@NullMarked
package dev.bluewright.http.file;

import org.jspecify.annotations.NullMarked;
