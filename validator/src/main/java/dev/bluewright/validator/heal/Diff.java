package dev.bluewright.validator.heal;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;

/** The difference of two texts. */
final class Diff {
  private static final int LINES_AROUND = 2;

  private Diff() {}

  /** As {@code diff -u} shows it. */
  static String unified(String file, String before, String after) {
    var lines = before.lines().toList();
    var patch = DiffUtils.diff(lines, after.lines().toList());
    return String.join(
        "\n", UnifiedDiffUtils.generateUnifiedDiff(file, file, lines, patch, LINES_AROUND));
  }
}
