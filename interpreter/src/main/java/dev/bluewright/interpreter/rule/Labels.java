package dev.bluewright.interpreter.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The items of a list as values of an enumeration. */
public final class Labels {
  private static final Pattern LABEL = Pattern.compile("[\\p{L}][\\p{L}\\d _-]*");
  private static final int LONGEST = 3;

  private Labels() {}

  /** The labels, or nothing where the items are not values that exclude each other. */
  public static Optional<List<String>> of(List<TokenList.Item> items) {
    var labels = items.stream().map(Labels::label).toList();
    var apart = labels.size() >= 2 && labels.stream().distinct().count() == labels.size();
    return apart && items.stream().allMatch(Labels::isLabel)
        ? Optional.of(labels)
        : Optional.empty();
  }

  private static boolean isLabel(TokenList.Item item) {
    return item.tokens().size() <= LONGEST && LABEL.matcher(item.value()).matches();
  }

  private static String label(TokenList.Item item) {
    return item.value().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
  }
}
