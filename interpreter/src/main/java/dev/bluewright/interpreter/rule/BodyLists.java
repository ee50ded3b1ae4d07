package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Sentence;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.outline.Prose;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lists below "Request body:", and tables: values of what is made or changed at the path that was
 * named last.
 *
 * <p>Thread safety: not safe; one is made for each text, and asked in its order.
 */
final class BodyLists {
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:the )?(?:request |json |required |optional )*"
              + "(?:body|payload|request|fields|parameters|params|attributes)"
              + "(?: parameters| params| fields)?(?: \\(json\\))?\\s*:?$");

  /** "Request body: {"title": "Oak"}", in one line. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?i)^(?:the )?(?:request |req |json |input )*(?:body|payload|request|data|input|params)"
              + "(?: \\(json\\))? ?: ?[`]?\\{.*");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)\\b(?:query|path|url|headers?|responses?|status(?:es)?|errors?|codes?)\\b");

  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  private final Map<Prose, SpokenPath> calls;
  private Optional<Noun> called = Optional.empty();

  /** Lists of a text in which lines tell these calls together. */
  BodyLists(Map<Prose, SpokenPath> calls) {
    this.calls = calls;
  }

  /** Whose values a line of such a list tells; nothing elsewhere. */
  Optional<Noun> of(Passage passage, Sentence sentence) {
    if (passage.kind() == Passage.Kind.HEADING) {
      called = Optional.empty();
    }
    var path =
        Optional.ofNullable(calls.get(passage.prose()))
            .or(() -> SpokenPath.in(sentence.text()))
            .filter(each -> each.method().isPresent());
    if (path.isPresent()) {
      called =
          path.filter(each -> WITH_BODY.contains(each.method().orElseThrow()))
              .flatMap(each -> ResourcePath.of(each.path()))
              .flatMap(ResourcePath::sent);
    }
    return SHOWN.matcher(sentence.text()).matches()
            || (passage.kind() == Passage.Kind.BULLET
                && passage.above().filter(BodyLists::leads).isPresent())
            || (passage.kind() == Passage.Kind.TABLE_ROW
                && passage.above().filter(BodyLists::isOfOther).isEmpty())
        ? called
        : Optional.empty();
  }

  /** "Query parameters", "Errors": a table that tells of no body. */
  private static boolean isOfOther(Passage above) {
    return OTHER.matcher(above.prose().text()).find();
  }

  private static boolean leads(Passage above) {
    return LEAD.matcher(above.prose().text().strip()).matches();
  }
}
