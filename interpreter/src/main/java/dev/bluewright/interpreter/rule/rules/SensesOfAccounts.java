package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.lexicon.Phrases;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words that ask for something in one sense, and mean another thing in a sentence: a bank account,
 * the timeline of a project, a token that is traded.
 */
final class SensesOfAccounts {
  private static final Pattern MONEY =
      Pattern.compile(
          ".*\\b(?:banks?|banking|balances?|currency|currencies|debits?|debited|overdraft|savings|ibans?|ledgers?|funds"
              + "|deposits?|withdrawals?|source account|target account|account numbers?|accounts? (?:payable|receivable))\\b.*");
  private static final Pattern SIGNING =
      Pattern.compile(
          ".*\\b(?:auth|log(?:s|ged|ging)?[ _-]?(?:in|out|on)\\b|login|sign(?:s|ed|ing)?[ _-]?(?:in|up|out)\\b|jwts?|bearer"
              + "|headers?|passwords?|sessions?|cookies?|requests?|access|refresh|secret|valid|expire|credential|regist|user).*");
  private static final Pattern TOGETHER =
      Pattern.compile(
          ".*\\b(?:posts?|tweets?|friends?|follow[a-z]*|followers?|(?:home|news|user|public|personal|activity|my|their|own) timelines?)\\b.*");

  /** What a sentence with the word must say for the sense in which it asks for something. */
  private static final Map<String, Pattern> NEEDED =
      Map.of("token", SIGNING, "tokens", SIGNING, "timeline", TOGETHER, "timelines", TOGETHER);

  private static final Pattern PEOPLE =
      Pattern.compile(
          ".*\\b(?:user accounts? (?:for|of)|log(?:in|ged|ging)|log in|sign(?:ing|ed)?[ -](?:in|up)|regist[a-z]*|passwords?|usernames?)\\b.*");

  private SensesOfAccounts() {}

  /** Whether the words that were found mean something else there. */
  static boolean has(Phrases.Match match, Statement statement) {
    var word = statement.tokens().get(match.first());
    var line = statement.wording().line();
    if (isListed(word.lower(), statement)) {
      return true;
    }
    if (match.first() != match.last()) {
      return word.isOneOf("user") && isOfMoney(line) && endsInAccount(match, statement);
    }
    if (isBefore("name", match, statement)) {
      return word.isOneOf("account");
    }
    if (word.lemma().equals("account") || word.isOneOf("accounts", "accounting")) {
      return word.tag() == Tag.VERB || word.isOneOf("accounting") || isOfMoney(line);
    }
    var needed = NEEDED.get(word.lower());
    return needed != null && !needed.matcher(line).matches();
  }

  /** "With a name, a deposit and a role field": values are called so. */
  private static boolean isListed(String word, Statement statement) {
    return ListedFieldsRule.listed(statement)
        .filter(list -> List.of(list.split(" ")).contains(word))
        .isPresent();
  }

  /** "Account name": what somebody is known by. */
  private static boolean isBefore(String next, Phrases.Match match, Statement statement) {
    var at = match.last() + 1;
    return at < statement.tokens().size() && statement.tokens().get(at).isOneOf(next);
  }

  private static boolean endsInAccount(Phrases.Match match, Statement statement) {
    return statement.tokens().get(match.last()).isOneOf("account", "accounts");
  }

  /** What is kept in an account of this kind is money, and nobody signs in to it. */
  private static boolean isOfMoney(String line) {
    return MONEY.matcher(line).matches() && !PEOPLE.matcher(line).matches();
  }
}
