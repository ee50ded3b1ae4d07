package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.AnswerPart;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * "Responds with 404 and the message "No such plot" when there is no plot": statuses of answers.
 */
public final class AnswerStatusRule implements Rule {
  private static final Set<String> SPEAKS =
      Set.of(
          "return",
          "respond",
          "response",
          "answer",
          "reply",
          "status",
          "code",
          "http",
          "error",
          "result",
          "give",
          "send",
          "get",
          "produce",
          "yield",
          "reject",
          "refuse");

  private static final Set<String> SAYING = Set.of("message", "say", "state", "text", "string");
  private static final int FIRST_ERROR = 400;

  private static final Pattern NO_BODY =
      Pattern.compile(
          "\\b(?:no|an empty|empty|without (?:an?|any)) (?:json )?(?:response"
              + " )?(?:body|content)\\b");

  /** "With a status field", which is not where messages stand. */
  private static final Pattern OTHER_MEMBER =
      Pattern.compile(
          "(?i)\\b(?:with|containing|including|has|have|holding) (?:an? |the"
              + " )?[\"'`]?(?!(?:message|the|an?)\\b)\\w+[\"'`]? (?:field|property|key|member)\\b");

  /** "404 Not Found - no such plot", in a list of answers. */
  private static final Pattern LISTED =
      Pattern.compile(
          "^[`*]*[245]\\d\\d\\b[`*]*(?: [A-Z][A-Za-z]*){0,3}[`*]*(?: ?[-–—:(|]| if| when|$)");

  @Override
  public String name() {
    return "answer-status";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    if (StatusCellRule.isIn(statement, lexicon)) {
      return List.of();
    }
    if (tokens.stream().map(Token::lemma).noneMatch(SPEAKS::contains)
        && !LISTED.matcher(statement.sentence().text()).find()) {
      return List.of();
    }
    return AnswerPart.of(tokens, statement.sentence().prose()).stream()
        .filter(part -> !isOfOtherMember(part))
        .flatMap(
            part ->
                part.outcome()
                    .map(outcome -> facts(part, outcome, statement, lexicon))
                    .orElseGet(Stream::empty))
        .toList();
  }

  private static Stream<Fact> facts(
      AnswerPart part, String outcome, Statement statement, Lexicon lexicon) {
    var status = Stream.of(fact(part, outcome, statement, lexicon));
    return outcome.equals("invalid")
        ? Stream.concat(status, AbsentMember.in(part, statement, lexicon))
        : status;
  }

  /** "201 with no body": all is well, and nothing is shown, though the status has a body. */
  private static boolean isSilent(AnswerPart part) {
    var words = part.tokens().stream().map(Token::lower).collect(Collectors.joining(" "));
    return part.status() < 300 && part.status() != 204 && NO_BODY.matcher(words).find();
  }

  /** "With a result field stating "Done"": a form that is not the usual one. */
  private static boolean isOfOtherMember(AnswerPart part) {
    return part.status() < FIRST_ERROR
        && part.message().isPresent()
        && OTHER_MEMBER.matcher(part.prose().text()).find();
  }

  /** "With a plot_id and the message "Saved"", which is a form of its own. */
  private static boolean isBesideValues(AnswerPart part, Statement statement) {
    return AnswerMembers.in(statement, part).filter(found -> found.shown().size() > 1).isPresent();
  }

  private static Optional<Noun> value(AnswerPart part, String outcome, Lexicon lexicon) {
    return switch (outcome) {
      case "conflict" -> Duplicates.value(part.tokens());
      case "invalid" -> part.noun(lexicon).filter(_ -> part.isOfValue());
      case String _ -> Optional.empty();
    };
  }

  /** "With the message "Saved"", and no name of a member. */
  private static boolean isSaid(String text, AnswerPart part) {
    boolean name = text.matches("[a-z][A-Za-z_]*");
    boolean shown = part.prose().text().contains("{"); // a sample, which has a rule of its own
    boolean said = part.tokens().stream().anyMatch(token -> SAYING.contains(token.lemma()));
    return !shown && (text.contains(" ") || (!name && said));
  }

  private static Fact fact(AnswerPart part, String outcome, Statement statement, Lexicon lexicon) {
    var message =
        part.message()
            .filter(text -> part.status() >= FIRST_ERROR || isSaid(text, part))
            .filter(_ -> !isBesideValues(part, statement));
    boolean shows = part.status() < FIRST_ERROR && message.isEmpty();
    var told = shows ? part.beforeObject() : part;
    var what =
        new Prescription.StatusOf(
            outcome,
            part.status(),
            message,
            told.noun(lexicon),
            value(part, outcome, lexicon),
            part.isOfAbsence(),
            isSilent(part));
    return new Fact.Prescribed(what, isSilent(part) ? part.whole() : told.span(lexicon));
  }
}
