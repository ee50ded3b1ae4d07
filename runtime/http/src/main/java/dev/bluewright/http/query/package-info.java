/** Query strings, filters, sorting and page cursors. */
@NullMarked
package dev.bluewright.http.query;

import org.jspecify.annotations.NullMarked;
