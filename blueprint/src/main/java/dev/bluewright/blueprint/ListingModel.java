package dev.bluewright.blueprint;

import java.util.List;
import java.util.Optional;

/**
 * How records of an entity are found and listed.
 *
 * @param search fields that {@code ?q=} looks into; all texts where there is none
 * @param sort the order unless the caller asks for another, {@code -createdAt} for downwards
 * @param pageSize records on a page unless the caller says otherwise
 * @param most most records that a caller may ask for on a page
 */
public record ListingModel(
    List<String> search, List<String> sort, Optional<Integer> pageSize, Optional<Integer> most) {

  /** As the conventions have it. */
  public static final ListingModel NONE =
      new ListingModel(List.of(), List.of(), Optional.empty(), Optional.empty());

  public ListingModel {
    search = List.copyOf(search);
    sort = List.copyOf(sort);
  }

  /** Name of the field that a key of {@link #sort} names. */
  public static String field(String key) {
    return key.startsWith("-") ? key.substring(1) : key;
  }
}
