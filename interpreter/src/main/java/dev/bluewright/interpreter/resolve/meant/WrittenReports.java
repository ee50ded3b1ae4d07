package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reports that people write by hand: "submit an incident report". They are records as others are,
 * and nothing that is counted or summed of records, wherever the text speaks of them.
 */
public final class WrittenReports {
  private static final String REPORT = "report";

  /** What people do to a report that is their own words. */
  private static final Set<String> WRITING =
      Set.of("submit", "write", "draft", "record", "enter", "deposit", "log", "register", "post");

  /** Words of what is reckoned. */
  private static final Set<String> RECKONING =
      Set.of(
          "generate", "produce", "run", "summary", "statistic", "statistics", "chart", "monthly");

  private WrittenReports() {}

  /** The same sentences, with it settled in them. */
  public static List<Heard> known(List<Heard> heard, Lexicon lexicon) {
    var written =
        heard.stream()
            .flatMap(
                each ->
                    each.all(Fact.OperationOn.class)
                        .filter(fact -> isWritten(fact, each))
                        .map(Fact.OperationOn::noun))
            .collect(Collectors.toSet());
    var why = lexicon.unsupported().why("reports");
    return written.isEmpty()
        ? heard
        : heard.stream().map(each -> each.without(fact -> isOf(fact, each, written, why))).toList();
  }

  private static boolean isWritten(Fact.OperationOn fact, Heard heard) {
    return fact.operation() == Operation.CREATE
        && fact.noun().head().equals(REPORT)
        && !isReckoned(heard)
        && heard.statement().clauses().stream()
            .filter(clause -> clause.span().contains(fact.span()))
            .flatMap(clause -> clause.verbs().stream())
            .anyMatch(verb -> WRITING.contains(verb.lemma()));
  }

  /** That they could not be built, or what they would come to. */
  private static boolean isOf(Fact fact, Heard heard, Set<Noun> written, String why) {
    var asks =
        (fact instanceof Fact.Unsupported(var reason, _) && reason.equals(why))
            || (fact instanceof ValueFact.Summed(_, var sums, var by, _, _)
                && sums.isEmpty()
                && by.isEmpty());
    return asks && !isReckoned(heard) && namesOne(fact.span(), heard, written);
  }

  private static boolean isReckoned(Heard heard) {
    return heard.statement().tokens().stream().anyMatch(token -> RECKONING.contains(token.lemma()));
  }

  private static boolean namesOne(Span span, Heard heard, Set<Noun> written) {
    var tokens = heard.statement().tokens();
    var reports =
        tokens.stream()
            .filter(token -> span.contains(token.span()) && token.lemma().equals(REPORT))
            .toList();
    return !reports.isEmpty()
        && reports.stream().allMatch(report -> isOne(tokens.indexOf(report), tokens, written));
  }

  /** "Incident reports", where those are written; "the report" of a sentence that says no more. */
  private static boolean isOne(int at, List<Token> tokens, Set<Noun> written) {
    var isNamed = at > 0 && tokens.get(at - 1).tag().isNominal();
    var isOfWhat = at + 1 < tokens.size() && tokens.get(at + 1).isOneOf("of", "on", "by", "with");
    return written.stream().anyMatch(noun -> endsWith(at, tokens, noun)) || (!isNamed && !isOfWhat);
  }

  private static boolean endsWith(int at, List<Token> tokens, Noun noun) {
    var words = noun.words();
    var from = at + 1 - words.size();
    return from >= 0
        && words.size() > 1
        && tokens.subList(from, at + 1).stream().map(Token::lemma).toList().equals(words);
  }
}
