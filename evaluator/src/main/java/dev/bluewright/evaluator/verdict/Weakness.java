package dev.bluewright.evaluator.verdict;

import static dev.bluewright.evaluator.verdict.Severity.CRITICAL;
import static dev.bluewright.evaluator.verdict.Severity.HIGH;
import static dev.bluewright.evaluator.verdict.Severity.LOW;
import static dev.bluewright.evaluator.verdict.Severity.MEDIUM;

/**
 * The weaknesses that are looked for: by the OWASP API Security Top 10 of 2023, injection by the
 * OWASP Top 10 of 2021, each with its number in the Common Weakness Enumeration.
 */
public enum Weakness {
  READS_ANOTHERS("API1:2023", 639, HIGH, "somebody reads another's record by its id"),
  CHANGES_ANOTHERS("API1:2023", 639, CRITICAL, "somebody changes another's record"),
  DELETES_ANOTHERS("API1:2023", 639, CRITICAL, "somebody deletes another's record"),
  ACTS_ON_ANOTHERS("API1:2023", 639, HIGH, "somebody does an action on another's record"),
  LISTS_ANOTHERS("API1:2023", 639, HIGH, "a list shows another's record"),
  FILTERS_ANOTHERS("API1:2023", 639, HIGH, "a filter finds another's record"),
  SEARCHES_ANOTHERS("API1:2023", 639, HIGH, "a search finds another's record"),
  COUNTS_ANOTHERS("API1:2023", 639, MEDIUM, "a count tells of another's record"),
  RELATES_ANOTHERS("API1:2023", 639, HIGH, "a record is hung on another's, or shown through it"),
  TELLS_EXISTENCE("API1:2023", 204, LOW, "answers tell whether a hidden record is there"),
  NO_SIGN_IN("API2:2023", 306, CRITICAL, "it is done for somebody who has not signed in"),
  UNSIGNED_TOKEN("API2:2023", 347, CRITICAL, "a token with alg none counts"),
  ALTERED_TOKEN("API2:2023", 347, CRITICAL, "an altered token counts"),
  FOREIGN_TOKEN("API2:2023", 1391, CRITICAL, "a token that somebody else signed counts"),
  EXPIRED_TOKEN("API2:2023", 613, HIGH, "an expired token counts"),
  SIGNED_OUT_TOKEN("API2:2023", 613, MEDIUM, "a token counts after signing out"),
  REFRESH_REUSE("API2:2023", 294, MEDIUM, "a refresh token counts twice"),
  BRUTE_FORCE("API2:2023", 307, MEDIUM, "passwords are tried without end"),
  LOGIN_TOLD("API2:2023", 204, MEDIUM, "answers tell who has an account"),
  LOGIN_TIMED("API2:2023", 208, LOW, "the time of answers tells who has an account"),
  SETS_ROLE("API3:2023", 915, CRITICAL, "somebody gives themselves a role"),
  SETS_OWNER("API3:2023", 915, HIGH, "somebody makes a record in another's name"),
  SETS_ID("API3:2023", 915, LOW, "whoever makes a record gives it its id"),
  SETS_READ_ONLY("API3:2023", 915, MEDIUM, "a value is set that is read only"),
  SHOWS_SECRET("API3:2023", 200, HIGH, "an answer shows a secret"),
  OVERSIZED_BODY("API4:2023", 770, MEDIUM, "a body of 5 MB is taken"),
  DEEP_BODY("API4:2023", 674, MEDIUM, "a deeply nested body breaks it"),
  HUGE_PAGE("API4:2023", 770, MEDIUM, "one answer lists all records, however many"),
  MANY_PARAMETERS("API4:2023", 770, MEDIUM, "many parameters break it"),
  SLOW_CLIENTS("API4:2023", 400, HIGH, "clients that send slowly keep others waiting"),
  ROLE_FUNCTION("API5:2023", 862, CRITICAL, "somebody without the role does what a role is for"),
  BUSINESS_FLOW("API6:2023", 799, MEDIUM, "a sensitive flow is done without end"),
  REACHES_OUT("API7:2023", 918, HIGH, "the system asks an address that a request names"),
  FOREIGN_ORIGIN("API8:2023", 942, HIGH, "pages of any origin may ask with a visitor's cookies"),
  SNIFFED_TYPE("API8:2023", 693, LOW, "answers lack X-Content-Type-Options: nosniff"),
  CACHED_ANSWER("API8:2023", 525, LOW, "answers to who signed in may be kept by caches"),
  TELLS_VERSION("API8:2023", 200, LOW, "answers tell the version of the server"),
  STACK_TRACE("API8:2023", 209, MEDIUM, "an error shows the insides of the program"),
  TRACE_METHOD("API8:2023", 693, LOW, "TRACE echoes the request"),
  OPEN_ADDRESS("API9:2023", 1059, MEDIUM, "an address that no document names answers"),
  OPEN_SETTINGS("API9:2023", 538, HIGH, "settings are open to everybody"),
  OPEN_METRICS("API9:2023", 497, LOW, "figures for those who run it are open to everybody"),
  TRUSTS_OTHERS("API10:2023", 20, MEDIUM, "data of other systems is trusted"),
  SQL_ERROR("A03:2021", 89, HIGH, "a quote breaks an SQL statement"),
  SQL_CONDITION("A03:2021", 89, CRITICAL, "a condition of a request becomes part of the SQL"),
  SQL_TIME("A03:2021", 89, CRITICAL, "a request makes the database wait"),
  NOSQL_OPERATOR("A03:2021", 943, CRITICAL, "an operator of a request becomes part of the query"),
  HEADER_LINES("A03:2021", 113, HIGH, "a value of a request becomes a header of the answer"),
  PATH_TRAVERSAL("A03:2021", 22, CRITICAL, "a path leads to files of the machine"),
  SCRIPT_TEXT("A03:2021", 79, HIGH, "script of a request is returned in a page"),
  TEMPLATE_TEXT("A03:2021", 1336, CRITICAL, "an expression of a request is evaluated"),
  FAILS("robustness", 755, MEDIUM, "it fails with 5xx"),
  DEPARTS("robustness", 1059, LOW, "it answers otherwise than its document says");

  private final String owasp;
  private final int cwe;
  private final Severity severity;
  private final String words;

  Weakness(String owasp, int cwe, Severity severity, String words) {
    this.owasp = owasp;
    this.cwe = cwe;
    this.severity = severity;
    this.words = words;
  }

  /** The entry of the OWASP list, such as {@code API1:2023}. */
  public String owasp() {
    return owasp;
  }

  /** Number in the Common Weakness Enumeration. */
  public int cwe() {
    return cwe;
  }

  /** How much harm it can do. */
  public Severity severity() {
    return severity;
  }

  /** What it is, for people. */
  public String words() {
    return words;
  }
}
