package dev.bluewright.interpreter.draft;

import dev.bluewright.blueprint.Requirement.Status;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an endpoint answers, told in the paragraph that tells what it takes: where that is not
 * built, "if the request is successful, it returns 200" is said of requests that are refused.
 *
 * <p>Thread safety: none; it is told the sentences of one text in their order.
 */
final class AnswersOfEndpoint {
  private static final Pattern TAKES =
      Pattern.compile(
          "(?i)\\b(?:endpoint|request|it) (?:requires|expects|accepts|takes|needs)\\b"
              + ".*\\b(?:body|payload)\\b");

  private static final Pattern ANSWERS =
      Pattern.compile("(?i)^if the (?:request|payload|body)(?: (?:payload|body))? (?:is|was) ");

  private static final Pattern NEXT = Pattern.compile("(?i)\\bendpoint is\\b");

  private Optional<Passage> unbuilt = Optional.empty();

  /** What becomes of a sentence beside those before it. */
  Outcome judged(Heard heard, Outcome outcome) {
    var text = heard.statement().sentence().text();
    var passage = heard.statement().passage();
    var isMet = outcome.status() == Status.MET;
    if (TAKES.matcher(text).find()) {
      unbuilt = Optional.of(passage).filter(_ -> !isMet);
    } else if (NEXT.matcher(text).find()) {
      unbuilt = Optional.empty();
    }
    return isMet
            && unbuilt.filter(passage::equals).isPresent()
            && ANSWERS.matcher(text).find()
            && outcome.met().stream().allMatch(part -> part.startsWith("api.statuses."))
        ? Outcome.because(Status.UNCLEAR, "What this endpoint takes is not built.")
        : outcome;
  }
}
