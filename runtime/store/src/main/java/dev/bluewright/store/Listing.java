package dev.bluewright.store;

import dev.bluewright.store.Query.Sort;
import java.util.List;
import java.util.function.Function;

/**
 * How rows of an entity are found and listed.
 *
 * <p>Thread safety: immutable.
 *
 * @param search the texts that words are looked for in, which an index covers; empty when there is
 *     no such index
 * @param sort the order unless a client asks for another
 * @param page how many rows on a page
 */
public record Listing(List<Column> search, List<Sort> sort, Page page) {

  /**
   * How many rows on a page.
   *
   * @param size unless the client asks for others; 20 unless set
   * @param most that the client may ask for; 100 unless set
   */
  public record Page(int size, int most) {
    static final Page USUAL = new Page(20, 100);
  }

  /** Copies the lists. */
  public Listing {
    search = List.copyOf(search);
    sort = List.copyOf(sort);
  }

  /**
   * Made of names.
   *
   * @param columns finds the column of a name
   * @param sort with {@code -} before the name for downwards
   */
  static Listing of(
      Function<String, Column> columns, List<String> search, List<String> sort, Page page) {
    return new Listing(
        search.stream().map(columns).toList(),
        sort.stream().map(key -> sort(columns, key)).toList(),
        page);
  }

  private static Sort sort(Function<String, Column> columns, String key) {
    boolean descending = key.startsWith("-");
    return new Sort(columns.apply(descending ? key.substring(1) : key), descending);
  }
}
