package dev.bluewright.evaluator.verdict;

import dev.bluewright.evaluator.exchange.NamedValues;
import dev.bluewright.evaluator.exchange.SecretNames;
import java.util.regex.Pattern;

/** What an answer tells that only the makers of a system should see. */
public enum Leak {
  /** The error of a database. */
  SQL(
      "an error of the database",
      "(?i)SQL syntax.{0,40}(MySQL|MariaDB)|You have an error in your SQL|SQLITE_ERROR|SQLiteException"
          + "|org\\.sqlite|unrecognized token: |near \"[^\"]{0,80}\": syntax error|PSQLException|PG::\\w*Error"
          + "|syntax error at or near|unterminated quoted string|ORA-\\d{5}|SQLSTATE\\[?\\w{5}"
          + "|Unclosed quotation mark|java\\.sql\\.SQL|JdbcSQL|quoted string not properly terminated"
          + "|System\\.Data\\.SqlClient|sqlalchemy\\.exc|ER_PARSE_ERROR|MongoServerError|MongoError"),
  /** Where in a program an error arose. */
  STACK_TRACE(
      "the stack of a program",
      "\\bat (?:[\\w$]+\\.)+[\\w$<>]+\\([\\w$]+\\.(?:java|kt|scala):\\d+\\)"
          + "|Traceback \\(most recent call last\\)|File \"[^\"]+\\.py\", line \\d+"
          + "|\\bat .{1,120}\\(?/[^\\s:)]+\\.[cm]?[jt]s:\\d+:\\d+|\\.go:\\d+ \\+0x[0-9a-f]+"
          + "|\\.cs:line \\d+|\\.php(?: on line |:)\\d+|\\.rb:\\d+:in [`']|\"(?:trace|stackTrace|stack)\"\\s*:\\s*[\\[\"]"),
  /** The accounts of a machine. */
  ACCOUNTS_FILE("the machine's /etc/passwd", "root:[^:\\s]{0,100}:0:0:"),
  /** A hash of a password, or the password. */
  PASSWORD(
      "a password or its hash",
      "\\$2[abxy]\\$\\d\\d\\$[./A-Za-z0-9]{53}|\\$argon2(?:id|i|d)\\$|\\{(?:bcrypt|noop|pbkdf2|scrypt)}|pbkdf2[_:$]\\w+") {
    @Override
    boolean isIn(String text) {
      return super.isIn(text) || isMember(text) || isLine(text);
    }
  },
  /** Settings of a system. */
  SETTINGS(
      "settings or the insides of the system",
      "(?m)^[A-Z][A-Z0-9_]{2,40}=\\S|\\[core]\\s+repositoryformatversion|^ref: refs/heads/"
          + "|\"propertySources\"\\s*:|JAVA PROFILE 1\\.0|\"systemProperties\"\\s*:|<title>phpinfo\\(\\)|INSERT INTO [`\"\\w]+"),
  /** Figures for those who run a system. */
  METRICS("figures for those who run the system", "(?m)^# (?:TYPE|HELP) \\w+");

  private static final Pattern MEMBER = Pattern.compile("\"([^\"]{1,60})\"\\s*:\\s*\"[^\"*]{4,}\"");

  private final String words;
  private final Pattern pattern;

  Leak(String words, String pattern) {
    this.words = words;
    this.pattern = Pattern.compile(pattern);
  }

  /** What it is, for people. */
  public String words() {
    return words;
  }

  boolean isIn(String text) {
    return pattern.matcher(text).find();
  }

  private static boolean isMember(String text) {
    return MEMBER.matcher(text).results().anyMatch(each -> SecretNames.isPassword(each.group(1)));
  }

  /** A line with a password that was kept out of the evidence. */
  private static boolean isLine(String text) {
    return NamedValues.lines(text)
        .anyMatch(
            each -> SecretNames.isPassword(each.name()) && each.value().startsWith("(secret-"));
  }
}
