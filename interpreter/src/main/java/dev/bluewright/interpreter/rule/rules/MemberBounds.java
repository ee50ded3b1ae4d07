package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the words between a member of a body and the next bound its value to: "of at most 80
 * characters", "one of "low" and "high"".
 *
 * @param values the only ones that it may hold; none where it may hold others
 * @param places where the words stand
 */
record MemberBounds(List<String> values, List<Limit> limits, List<Span> places) {
  private static final Pattern VALUES =
      Pattern.compile(
          "(?i)\\b(?:which |that )?(?:(?:is|can be|may be|must be|should be) )?(?:one of|either)(?:"
              + " the)?(?: following)?(?: values)?:? (?<values>[\"“'][^\"”']+[\"”'](?:(?:,?"
              + " (?:or|and) |, ?|/)[\"“'][^\"”']+[\"”'])+)");
  private static final Pattern VALUE = Pattern.compile("[\"“']([^\"”']+)[\"”']");
  private static final Pattern LONGEST =
      Pattern.compile(
          "(?i)\\b(?:(?:of|with|at|is|has|must be|must have) )*(?:at most|up to|no more"
              + " than|max(?:imum)?(?: of)?|no longer than|not longer than) (\\d{1,6})"
              + " char(?:acter)?s?(?: long| in length)?|\\b(?:with )?(?:an? )?max(?:imum|imal)?(?:"
              + " length)?(?: of| is|:)? (\\d{1,6}) char(?:acter)?s?");
  private static final Pattern SHORTEST =
      Pattern.compile(
          "(?i)\\b(?:(?:of|with|is|has|must be|must have) )*(?:at least|no fewer"
              + " than|min(?:imum)?(?: of)?) (\\d{1,6}) char(?:acter)?s?(?: long| in length)?");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?i)\\b(?:(?:is|must be|should be) )?(?:between|from) (\\d{1,9}) (?:and|to)"
              + " (\\d{1,9})(?: inclusive)?(?! char)");
  private static final Pattern POSITIVE =
      Pattern.compile("(?i)\\b(?:a )?positive (?:integer|whole number)");
  private static final Pattern NOT_NEGATIVE = Pattern.compile("(?i)\\b(?:a )?non-negative\\b");

  private static final Pattern LEAST =
      Pattern.compile(
          "(?i)\\b(?:(?:with )?an? )?min(?:imum)?(?: value)?(?: of| is|:)? (\\d{1,9})(?! char)\\b");
  private static final Pattern MOST =
      Pattern.compile(
          "(?i)\\b(?:(?:with )?an? )?max(?:imum)?(?: value)?(?: of| is|:)? (\\d{1,9})(?! char)\\b");
  private static final Pattern DEFAULT =
      Pattern.compile(
          "(?i)\\b(?:(?:and|that|which) )?(?:defaults? to|(?:with|has) (?:an? )?default(?: value)? of|default(?:"
              + " value)?(?: is|:)?) [\"'“`]?(-?\\w+(?:\\.\\d+)?)[\"'”`]?(?= ?[,.;)]|$| and )");

  private static final Pattern UNIQUE =
      Pattern.compile(
          "(?i)\\b(?:(?:that|which) )?uniquely identif(?:ies|ying)\\b"
              + "|\\b(?:(?:which |that )?(?:is|must be|should be) )?unique"
              + "(?! (?:id|identifier|key|code|name|number)\\b)");

  /** What a text says of them. */
  static MemberBounds in(String about) {
    var read = new MemberBounds(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    read.values(VALUES.matcher(about));
    read.limits(LONGEST, about, found -> List.of(new Limit.LongestText(number(found))));
    read.limits(SHORTEST, about, found -> List.of(new Limit.ShortestText(number(found))));
    read.limits(
        BETWEEN,
        about,
        found ->
            List.of(least(found.group(1)), new Limit.Greatest(new BigDecimal(found.group(2)))));
    read.limits(POSITIVE, about, _ -> List.of(least("1")));
    read.limits(NOT_NEGATIVE, about, _ -> List.of(least("0")));
    read.limits(LEAST, about, found -> List.of(least(found.group(1))));
    read.limits(MOST, about, found -> List.of(new Limit.Greatest(new BigDecimal(found.group(1)))));
    read.limits(DEFAULT, about, found -> List.of(new Limit.Default(found.group(1))));
    read.limits(UNIQUE, about, _ -> List.of(new Limit.Unique()));
    return read;
  }

  private static Limit least(String value) {
    return new Limit.Least(new BigDecimal(value));
  }

  private static int number(MatchResult found) {
    return Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1));
  }

  private void values(Matcher said) {
    if (said.find()) {
      VALUE.matcher(said.group("values")).results().map(each -> each.group(1)).forEach(values::add);
      places.add(new Span(said.start(), said.end()));
    }
  }

  private void limits(Pattern way, String about, Function<MatchResult, List<Limit>> read) {
    way.matcher(about)
        .results()
        .limit(1)
        .forEach(
            found -> {
              limits.addAll(read.apply(found));
              places.add(new Span(found.start(), found.end()));
            });
  }
}
