/** How an API looks where its description prescribes it. */
@NullMarked
package dev.bluewright.http.shape;

import org.jspecify.annotations.NullMarked;
