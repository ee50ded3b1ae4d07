package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.outline.Prose;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a sentence names the members of a body: each name is the first group of what is found. */
final class MemberNames {
  private static final Pattern NAME = Pattern.compile("([a-z_][A-Za-z0-9_]*)");
  private static final Pattern WRITTEN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern QUOTED = Pattern.compile("[\"“'‘]([A-Za-z_][A-Za-z0-9_]*)[\"”'’]");

  /** "One of "low" and "high"": what a member may hold. */
  private static final Pattern BEFORE_VALUE =
      Pattern.compile(
          "(?i)\\b(?:one of|either|values?|such as|like|for example|e\\.g\\.|defaults? to)(?:"
              + " (?:the|following|are|is))*:? (?:(?:[\"“'][^\"”']*[\"”']|[\\w-]+)"
              + "(?:,? (?:or|and) |, ?|/))*$");

  private static final String MEMBERS =
      "required|mandatory|optional|fields?|propert(?:y|ies)|members?|keys?|attributes?|parameters?";
  private static final String KIND = "string|text|numeric|integer|boolean|" + MEMBERS;
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)\\b(?:contain(?:s|ing)?|with|has|have|includ(?:es|ing|e)|consisting"
              + " of|submit|provide|send|specify"
              + "|(?:fields|properties|members|keys|attributes|form[- ]data):?)(?:"
              + " (?:the|an?|following|two|three|four|five|"
              + KIND
              + "):?)*");
  private static final Pattern NEXT =
      Pattern.compile(
          "(?:,? (?:and|&),?|,)? (?:(?:an?|the|[a-z]+'s|optionally,?|"
              + KIND
              + ") )*(?!(?:details|data|information|values|object|record|body(?!"
              + " \\()|following|which|that|"
              + MEMBERS
              + ")\\b)(_?[a-z][A-Za-z0-9_]*)(?: \\([^)]*\\))?(?:,? (?:which|that)"
              + " (?:is|are|represents?|must be|should be) [^,;.]*(?=[,;.]|$)|(?=,|\\.|;| and[ ,]|"
              + " & | as | to | fields?\\b| propert(?:y|ies)\\b| keys?\\b| of type | of the | of"
              + " an? | \\(|$))");

  private MemberNames() {}

  /** Those from a place on: marked as such, or else one after another in a list. */
  static List<MatchResult> in(Prose prose, int from) {
    return in(prose, from, prose.text().length());
  }

  /** Those between two places. */
  static List<MatchResult> in(Prose prose, int from, int to) {
    var marked =
        marked(prose).stream().filter(each -> each.start() >= from && each.end() <= to).toList();
    return marked.isEmpty() ? listed(prose.text().substring(0, to)) : marked;
  }

  /** Those in quotes, or marked as code, without the values that one may hold. */
  static List<MatchResult> marked(Prose prose) {
    return Stream.concat(quoted(prose.text()), coded(prose))
        .sorted(Comparator.comparingInt(MatchResult::start))
        .toList();
  }

  private static Stream<MatchResult> coded(Prose prose) {
    return prose.codes().stream()
        .filter(span -> !isValue(prose.text(), span.start()))
        .map(span -> NAME.matcher(prose.text()).region(span.start(), span.end()))
        .filter(Matcher::matches)
        .map(Matcher::toMatchResult);
  }

  private static Stream<MatchResult> quoted(String text) {
    return QUOTED.matcher(text).results().filter(each -> !isValue(text, each.start()));
  }

  private static boolean isValue(String text, int at) {
    return BEFORE_VALUE.matcher(text.substring(0, at)).find();
  }

  /** The names within a part of a sentence as they are written, in which case matters. */
  static List<String> written(Span part, Statement statement) {
    var names = new ArrayList<String>();
    var before = "";
    for (var token : statement.tokens()) {
      if (part.contains(token.span()) && isWritten(token)) {
        names.add(before + token.text());
      }
      before = token.text().equals("_") ? "_" : "";
    }
    return names;
  }

  private static boolean isWritten(Token token) {
    return WRITTEN.matcher(token.text()).matches()
        && !token.isOneOf("a", "an", "the", "and", "unique");
  }

  /** "With the fields title, text and pages (optional)". */
  private static List<MatchResult> listed(String text) {
    return LEAD.matcher(text).results().toList().reversed().stream()
        .map(led -> listed(text, led.end()))
        .filter(places -> !places.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<MatchResult> listed(String text, int start) {
    var places = new ArrayList<MatchResult>();
    var next = NEXT.matcher(text);
    int from = start;
    while (next.find(from) && next.start() == from && isJoined(next, places)) {
      places.add(next.toMatchResult());
      from = next.end();
    }
    return places;
  }

  private static boolean isJoined(Matcher next, List<MatchResult> before) {
    return before.isEmpty() || next.group().matches("(?:,| and| &).*");
  }
}
