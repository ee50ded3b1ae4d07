package dev.bluewright.blueprint;

import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant, by the number of letters that differ. */
public final class Nearest {
  private Nearest() {}

  /**
   * The known word nearest to the one written, when no more than a third of it differs; of names
   * with dots, a quarter of what stands behind the parts that are the same.
   */
  public static Optional<String> to(String word, Iterable<String> known) {
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (var candidate : known) {
      int same = sameParts(word, candidate);
      int distance = distance(lower(word, same), lower(candidate, same));
      int most = Math.max(1, (word.length() - same) / (same == 0 ? 3 : 4));
      if (distance < least && distance <= most) {
        least = distance;
        nearest = candidate;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** How many characters the parts have, each with its dot, that both names begin with. */
  private static int sameParts(String word, String candidate) {
    int same = 0;
    for (int dot = word.indexOf('.'); dot >= 0; dot = word.indexOf('.', dot + 1)) {
      if (!candidate.startsWith(word.substring(0, dot + 1))) {
        break;
      }
      same = dot + 1;
    }
    return same;
  }

  private static String lower(String name, int from) {
    return name.substring(from).toLowerCase(Locale.ROOT);
  }

  /** Damerau's distance: letters put in, left out, changed, or swapped with their neighbour. */
  private static int distance(String a, String b) {
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      rows[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      rows[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        rows[i][j] = cell(rows, a, b, i, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int cell(int[][] rows, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1), rows[i - 1][j - 1] + change);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
