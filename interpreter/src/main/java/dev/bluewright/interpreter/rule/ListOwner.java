package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Sentence;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whose values a list tells, from the sentence before its colon: "For each plot we need:", "a plot
 * form containing the following:".
 */
final class ListOwner {
  private static final String ONE = "(?:each|every|an?|any|one)(?: new| single)? ";

  private static final String OWNER =
      "(?<owner>[a-z][a-z-]*(?: (?!(?:we|i|you|they|it|the|to|is|are|should|must|will|can|may|also)"
          + " )[a-z][a-z-]*)??)";

  private static final String THESE =
      "(?: (?:the|at"
          + " least|these|only|some|information|data|details|fields|values|attributes|properties|such"
          + " as|following|about))*";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "^(?:for|of|about|on) "
                  + ONE
                  + OWNER
                  + " (?:, )?(?:[a-z']+"
                  + " ){0,5}?(?:need|needs|needed|want|wants|store|stores|stored|record|recorded"
                  + "|keep|keeps|kept|save|saved|know|known|collect|collected|capture|captured|hold|held|track|tracked|required|note"
                  + " down|enter)"
                  + THESE
                  + " :$"),
          Pattern.compile(
              "^"
                  + ONE
                  + OWNER
                  + " (?:(?:should|must|will|can|also|may)"
                  + " )*(?:records?|stores?|holds?|keeps?|captures?|carries|carry|comprises?|(?:is|be)"
                  + " (?:described|characterized|defined|identified|made up|composed) (?:by|of))"
                  + THESE
                  + " :$"),
          Pattern.compile(
              "(?:following|these) (?:[a-z]+"
                  + " )?(?:data|details|fields|information|values|attributes|properties)"
                  + " (?:for|of|about|on) (?:each|every|an?|their|all|one|the)(?: new)? "
                  + OWNER
                  + " :$"),
          Pattern.compile(
              "(?:an?|the) (?<owner>[a-z-]+(?: [a-z-]+)??)"
                  + " (?:(?:input|entry|data|creation|details?) )*(?:panel|form|dialog)"
                  + " (?:with|containing|that has|that contains|which has|which"
                  + " contains|including|that includes|consisting of|to enter)"
                  + THESE
                  + " :$"));

  /** What a form is for, where no record has its values. */
  private static final Set<String> NO_RECORDS =
      Set.of(
          "login",
          "sign-in",
          "signin",
          "in",
          "up",
          "signup",
          "sign-up",
          "registration",
          "search",
          "filter",
          "settings",
          "setting",
          "contact",
          "input",
          "entry",
          "data",
          "creation",
          "new",
          "following",
          "simple");

  private final Lexicon lexicon;

  ListOwner(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The thing whose values follow; nothing where the sentence is no such lead-in. */
  Optional<Noun> of(Sentence lead) {
    return lead.text().strip().endsWith(":")
        ? Wording.of(lead.tokens())
            .first(WAYS, found -> found.noun("owner", lexicon))
            .filter(this::holds)
        : Optional.empty();
  }

  /** Whether there are records that hold values of it: none of "a login form". */
  boolean holds(Noun owner) {
    return !NO_RECORDS.contains(owner.head())
        && !lexicon.isSystem(owner.head())
        && !lexicon.isGeneric(owner.head());
  }
}
