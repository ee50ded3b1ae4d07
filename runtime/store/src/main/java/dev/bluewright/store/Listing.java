package dev.bluewright.store;

import dev.bluewright.store.Query.Sort;
import java.util.List;
import java.util.Map;

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

  static Listing of(
      String entity,
      Map<String, Column> columns,
      List<String> search,
      List<String> sort,
      Page page) {
    return new Listing(
        search.stream().map(name -> column(entity, columns, name)).toList(),
        sort.stream().map(key -> sort(entity, columns, key)).toList(),
        page);
  }

  private static Sort sort(String entity, Map<String, Column> columns, String key) {
    boolean descending = key.startsWith("-");
    return new Sort(column(entity, columns, descending ? key.substring(1) : key), descending);
  }

  private static Column column(String entity, Map<String, Column> columns, String name) {
    Column column = columns.get(name);
    if (column == null) {
      throw new StoreException("STO-006", entity + " has no column " + name + ".");
    }
    return column;
  }
}
