package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.lexicon.Phrases;
import dev.bluewright.interpreter.rule.Statement;
import java.util.Set;

/** Words that ask for something in one sense, and only name a thing in another. */
final class SensesOfGoods {
  private static final Set<String> MONEY =
      Set.of(
          "money",
          "fund",
          "funds",
          "account",
          "balance",
          "wallet",
          "bank",
          "cash",
          "amount",
          "withdraw",
          "withdrawal",
          "payment",
          "atm",
          "credit",
          "debit",
          "coin",
          "currency",
          "savings",
          "transaction",
          "transfer");
  private static final Set<String> DONE_IN_BULK =
      Set.of(
          "upload",
          "update",
          "edit",
          "ingest",
          "import",
          "export",
          "delete",
          "deletion",
          "create",
          "creation",
          "insert",
          "insertion",
          "operation",
          "action",
          "processing",
          "process",
          "approval",
          "approve",
          "change",
          "assignment",
          "email",
          "mail",
          "message",
          "add",
          "remove",
          "removal",
          "editing",
          "updating",
          "rename",
          "tag",
          "move",
          "archive");

  /** Of what prints are made, and how. */
  private static final Set<String> PRINTING =
      Set.of("generate", "produce", "printer", "paper", "receipt", "invoice", "page", "job");

  private static final String[] ONE_OF_MANY = {
    "a", "each", "every", "any", "one", "same", "this", "that", "another", "which"
  };

  private SensesOfGoods() {}

  static boolean is(Phrases.Match match, Statement statement, Lexicon lexicon) {
    return isCardNumber(match, statement)
        || (match.first() == match.last() && isNoneAlone(match, statement, lexicon));
  }

  private static boolean isNoneAlone(Phrases.Match match, Statement statement, Lexicon lexicon) {
    return isBulkGoods(match, statement, lexicon)
        || isDepositOfNoMoney(match, statement)
        || isMethodKept(match, statement, lexicon)
        || isOnStage(match, statement)
        || isMadeBefore(match, statement);
  }

  /** "The prints of a film": things that there are, and nothing to be printed. */
  private static boolean isMadeBefore(Phrases.Match match, Statement statement) {
    var tokens = statement.tokens();
    var word = tokens.get(match.first());
    return word.isOneOf("print", "prints")
        && word.tag() == Tag.NOUN
        && match.first() > 0
        && !tokens.get(match.first() - 1).isOneOf("to", "and", "or", "can", "in")
        && tokens.stream().map(Token::lemma).noneMatch(PRINTING::contains);
  }

  /** "The credit card number": a value, with which nobody pays here. */
  private static boolean isCardNumber(Phrases.Match match, Statement statement) {
    var tokens = statement.tokens();
    return tokens.get(match.last()).isOneOf("card", "cards")
        && match.last() + 1 < tokens.size()
        && tokens.get(match.last() + 1).isOneOf("number", "numbers");
  }

  /** "Add and remove payment methods": by what somebody pays, which is kept. */
  private static boolean isMethodKept(Phrases.Match match, Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    return tokens.get(match.first()).isOneOf("payment")
        && match.last() + 1 < tokens.size()
        && tokens.get(match.last() + 1).isOneOf("method", "methods")
        && statement.clauses().stream()
            .filter(clause -> clause.span().contains(match.span()))
            .flatMap(clause -> clause.verbs().stream())
            .anyMatch(
                verb ->
                    lexicon.operations(verb.lemma()).contains(Operation.CREATE)
                        || lexicon.operations(verb.lemma()).contains(Operation.DELETE));
  }

  /** "A performance has a start time", "see all performances": one of them is no speed. */
  private static boolean isOnStage(Phrases.Match match, Statement statement) {
    var word = statement.tokens().get(match.first());
    return word.isOneOf("performances")
        || (word.isOneOf("performance")
            && match.first() > 0
            && statement.tokens().get(match.first() - 1).isOneOf(ONE_OF_MANY)
            && statement.tokens().stream().noneMatch(SensesOfGoods::isOfSystem));
  }

  private static boolean isOfSystem(Token token) {
    return token.isOneOf("system", "api", "service", "server", "database", "query", "queries");
  }

  /** "A bulk discount", "the batch has a number": a thing, and nothing done with many at once. */
  private static boolean isBulkGoods(Phrases.Match match, Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    var word = tokens.get(match.first());
    if (!word.isOneOf("bulk", "batch", "batches")) {
      return false;
    }
    var next = match.last() + 1 < tokens.size() ? tokens.get(match.last() + 1) : null;
    if (next == null || !next.tag().isNominal()) {
      return !word.isOneOf("bulk") && isAfterArticle(match, statement);
    }
    return !DONE_IN_BULK.contains(next.lemma())
        && !DONE_IN_BULK.contains(next.lower())
        && lexicon.operations(next.lemma()).isEmpty();
  }

  private static boolean isAfterArticle(Phrases.Match match, Statement statement) {
    return match.first() > 0
        && statement.tokens().get(match.first() - 1).tag() == Tag.DET
        && (match.first() < 2 || !statement.tokens().get(match.first() - 2).isOneOf("in", "as"));
  }

  /** "The deposit of a booking", "works deposited by authors". */
  private static boolean isDepositOfNoMoney(Phrases.Match match, Statement statement) {
    return statement.tokens().get(match.first()).lemma().equals("deposit")
        && statement.tokens().stream().map(Token::lemma).noneMatch(MONEY::contains);
  }
}
