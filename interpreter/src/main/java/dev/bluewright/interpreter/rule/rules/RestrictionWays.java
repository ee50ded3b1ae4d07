package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.rule.Wording;
import java.util.List;
import java.util.regex.Pattern;

/** How people say in which states something may be done, as patterns over the words. */
final class RestrictionWays {
  private static final String STATE =
      "(?:in progress|(?:on|under) (?!the )[a-z]+|checked"
          + " out|(?!(?:the|a|an|its|it|they|not|to|be|been|only|if|is|are|was|were|that|which|yet|still|already|no|on|under)"
          + " )[a-z][a-z_-]*)";
  private static final String STATES =
      STATE + "(?:(?: ,)?(?: or| and| ,) (?:already )?" + STATE + ")*";
  private static final String VERBS = "[a-z]+(?:(?: ,)?(?: or| and| ,) [a-z]+)*";
  private static final String WORD =
      "(?!(?:is|are|was|were|has|have|been|not|can|may|must|should|cannot|could|that|which|still|only|if|when|while|unless|until|once|after)"
          + " )[a-z]+";
  private static final String NOUN = "(?<thing>" + WORD + "(?: " + WORD + ")?)";
  private static final String THING = "(?:an? |the |any )?" + NOUN;
  private static final String WHOSE =
      "(?:(?:it|they|the [a-z]+|an? [a-z]+|its status|the status|its state) )?";
  private static final String IS =
      WHOSE
          + "(?:is|are|has been|have been|was|were|(?:has|have)(?! [a-z]+ [a-z]+s\\b))"
          + "(?: already| still| in| in the| the| yet| marked as| status)*";
  private static final String IS_NOT =
      WHOSE
          + "(?:(?:is|are|was|were|has|have|had) ?not|has never|was never)"
          + "(?: been| yet| already| marked as)*";
  private static final String CAN = "(?:can|may|should|must|could)(?: only)?";
  private static final String IF = "(?:if|when|while|as long as|in case|provided that|provided)";
  private static final String WHEN = "(?:if|when|while|once|after|as long as|as soon as)";
  private static final String BE = "(?:be|get|become)(?: any more)?";
  private static final String DOER =
      "(?:an? |the |any"
          + " )?(?:user|users|member|members|you|we|it|customer|customers|people|nobody|no one|one"
          + "|client|clients|guest|guests|owner|owners|staff|admin|admins|everyone|anyone)";
  private static final String IN_STATES = "(?<states>" + STATES + ")";
  private static final String DONE = "(?<verbs>" + VERBS + ")";
  private static final String ITSELF = "(?!the |an? |its )";
  private static final String WANT = "(?:want|need|able|would like|wish) to (?:be able to )?";
  private static final String OWN = "(?:an? |the |any |my |our |their )(?:own )?";
  private static final String AFTER_ALL = "(?: yet| any more| anymore| status| state)?";

  /** Something may be done in these states alone. */
  static final List<Pattern> ALLOWED =
      List.of(
          way("only ", IN_STATES, " ", THING, " ", CAN, " ", BE, " ", DONE),
          way(
              THING,
              " ",
              CAN,
              " (?:only )?",
              BE,
              " ",
              DONE,
              "(?: only)? (?:if|when|while|as long as|after|once) (?:",
              IS,
              " )?",
              IN_STATES),
          way(
              THING,
              " ",
              CAN,
              " (?:only )?",
              BE,
              " ",
              DONE,
              " only (?:if|when|while|as long as|in) (?:",
              IS,
              " )?",
              IN_STATES,
              "(?: status| state)?"),
          way(
              "only ",
              THING,
              " (?:that|which) (?:is|are) (?:still )?",
              IN_STATES,
              " ",
              CAN,
              " ",
              BE,
              " ",
              DONE),
          way(
              DOER,
              " ",
              CAN,
              " ",
              DONE,
              " ",
              THING,
              "(?: only)? ",
              IF,
              " ",
              IS,
              " ",
              IN_STATES,
              AFTER_ALL),
          way(
              THING,
              " ",
              Wording.MUST_NOT,
              " ",
              BE,
              " ",
              DONE,
              " ",
              WHEN,
              " ",
              IS_NOT,
              " ",
              IN_STATES,
              AFTER_ALL),
          way(
              "(?:",
              DOER,
              " )?",
              Wording.MUST_NOT,
              " ",
              DONE,
              " ",
              THING,
              " (?:that|which) ",
              IS_NOT,
              " ",
              IN_STATES,
              AFTER_ALL),
          way(
              THING,
              " ",
              Wording.MUST_NOT,
              " ",
              BE,
              " ",
              DONE,
              " (?:unless|until) ",
              IS,
              " ",
              IN_STATES));

  /** Something may not be done in these states. */
  static final List<Pattern> FORBIDDEN =
      List.of(
          way("(?:an? |the )?", IN_STATES, " ", THING, " ", Wording.MUST_NOT, " ", BE, " ", DONE),
          way(
              "^(?:an? |the |all )?",
              IN_STATES,
              " (?<thing>[a-z]+) (?:is|are|becomes?|must be|should be) (?:read[-_"
                  + " ]only|immutable|locked)"),
          way(
              "(?:once|after|when|if|as soon as) (?:",
              THING,
              " )?(?:",
              IS,
              " )?",
              IN_STATES,
              "(?: ,)? (?:it|they|this|(?:an? |the )?(?<other>[a-z]+)) ",
              Wording.MUST_NOT,
              " ",
              BE,
              " ",
              DONE),
          way(
              THING,
              " ",
              Wording.MUST_NOT,
              " ",
              BE,
              " ",
              DONE,
              " ",
              WHEN,
              " (?:",
              IS,
              " )?",
              IN_STATES),
          way(
              THING,
              " (?:that|which) ",
              IS,
              " ",
              IN_STATES,
              " ",
              Wording.MUST_NOT,
              " ",
              BE,
              " ",
              DONE,
              "(?: again)?(?: by (?:another|any other|other|someone|anyone)(?: else)?(?:"
                  + " [a-z]+)?)?"),
          way(
              "(?:",
              DOER,
              " )?",
              Wording.MUST_NOT,
              " ",
              DONE,
              " (?:an? |the |any )?(?<thing>[a-z]+(?: [a-z]+)?) (?:that|which) ",
              IS,
              " ",
              IN_STATES),
          way(
              "(?:",
              DOER,
              " )?",
              Wording.MUST_NOT,
              " ",
              DONE,
              " (?:an? |the |any )?(?<states>",
              STATE,
              ") (?<thing>[a-z]+)"),
          way(
              "(?:",
              DOER,
              " )?",
              Wording.MUST_NOT,
              " ",
              DONE,
              " ",
              THING,
              " ",
              WHEN,
              " ",
              IS,
              " ",
              IN_STATES),
          way(
              "(?:",
              DOER,
              " )?",
              CAN,
              " ",
              DONE,
              " ",
              THING,
              "(?: only)? ",
              IF,
              " ",
              IS_NOT,
              " ",
              IN_STATES,
              AFTER_ALL),
          way(
              THING,
              " ",
              CAN,
              " ",
              BE,
              " ",
              DONE,
              "(?: only)? ",
              IF,
              " ",
              IS_NOT,
              " ",
              IN_STATES,
              AFTER_ALL),
          way(
              THING,
              " ",
              CAN,
              " ",
              BE,
              " ",
              DONE,
              "(?: only)? (?:unless|until) ",
              IS,
              " ",
              IN_STATES),
          way(
              DOER,
              " ",
              CAN,
              " ",
              DONE,
              " ",
              THING,
              "(?: only)? (?:unless|until) ",
              IS,
              " ",
              IN_STATES),
          way(
              WANT,
              DONE,
              " ",
              OWN,
              NOUN,
              "(?: only)? (?:unless|until) ",
              ITSELF,
              IS,
              " ",
              IN_STATES),
          way(
              WANT,
              DONE,
              " ",
              OWN,
              NOUN,
              "(?: only)? ",
              IF,
              " ",
              ITSELF,
              IS_NOT,
              " ",
              IN_STATES,
              AFTER_ALL));

  /** Where an action starts. */
  static final List<Pattern> STARTING =
      List.of(
          way(
              "(?:an? |the )?(?<states>",
              STATE,
              "(?: (?:or|and) ",
              STATE,
              ")*) (?<thing>[a-z]+) ",
              "(?:can|may) be ",
              DONE));

  private RestrictionWays() {}

  private static Pattern way(String... parts) {
    return Pattern.compile(String.join("", parts));
  }
}
