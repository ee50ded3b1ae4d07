package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.AnswerPart;
import dev.bluewright.interpreter.rule.BodyOwner;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "If the `title` is missing or empty": a member of a body that must be there. */
final class AbsentMember {
  private static final Pattern ABSENT =
      Pattern.compile("(?i)\\b(?:missing|absent|not (?:provided|given|included|present|sent))\\b");
  private static final Pattern EMPTY = Pattern.compile("(?i)\\b(?:empty|blank)\\b");

  private static final Set<String> SAYING = Set.of("message", "error", "detail", "msg");

  private AbsentMember() {}

  /** What is said of the members that the part of a sentence names in quotes or as code. */
  static Stream<Fact> in(AnswerPart part, Statement statement, Lexicon lexicon) {
    var prose = statement.sentence().prose();
    var owner = BodyOwner.of(statement, lexicon);
    if (owner.isEmpty() || !ABSENT.matcher(prose.text()).find()) {
      return Stream.empty();
    }
    var limits =
        EMPTY.matcher(prose.text()).find()
            ? List.of(new Limit.Required(), new Limit.ShortestText(1))
            : List.<Limit>of(new Limit.Required());
    return MemberNames.marked(prose).stream()
        .filter(found -> !SAYING.contains(found.group(1)))
        .filter(found -> part.whole().contains(prose.place(found.start(1), found.end(1))))
        .flatMap(
            found ->
                limits.stream()
                    .map(
                        limit ->
                            new Fact.LimitOf(
                                owner,
                                new Noun(Naming.split(found.group(1), false)),
                                limit,
                                prose.place(found.start(1), found.end(1)))));
  }
}
