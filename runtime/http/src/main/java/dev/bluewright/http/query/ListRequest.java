package dev.bluewright.http.query;

import dev.bluewright.store.Query;
import java.util.List;

/**
 * What a GET of a collection asks for.
 *
 * @param query the page
 * @param counted whether the number of all rows is asked for
 * @param expanded relations that are shown within each row
 * @param context what a cursor of this request is bound to
 */
public record ListRequest(Query query, boolean counted, List<Expand> expanded, String context) {}
