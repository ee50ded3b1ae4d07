package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Fact.States;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "Only pending bookings can be cancelled", "once shipped, an order cannot be changed". */
public final class RestrictionRule implements WordingRule {
  private static final String STATE =
      "(?:in progress|(?!(?:the|a|an|its|it|they|not|to|be|been|only|if|is|are) )[a-z][a-z_-]*)";
  private static final String STATES =
      STATE + "(?:(?: ,)?(?: or| and| ,) (?:already )?" + STATE + ")*";
  private static final String VERBS = "[a-z]+(?:(?: ,)?(?: or| and| ,) [a-z]+)*";
  private static final String THING = "(?:an? |the |any )?(?<thing>[a-z]+(?: [a-z]+)?)";
  private static final String IS =
      "(?:(?:it|they|the [a-z]+|an? [a-z]+|its status|the status) )?(?:is|are|has been|have been|was|were|has|have)"
          + "(?: already| still| in| in the| the| yet| marked as| status)*";
  private static final String CAN = "(?:can|may|should|must|could)(?: only)?";
  private static final String WHEN = "(?:if|when|while|once|after|as long as|as soon as)";
  private static final String BE = "(?:be|get|become)(?: any more)?";
  private static final String DO =
      "(?:an? |the |any )?(?:user|users|member|members|you|we|it|customer|customers|people|nobody|no one|one|client|clients)";

  private static final String IN_STATES = "(?<states>" + STATES + ")";
  private static final String DONE = "(?<verbs>" + VERBS + ")";
  private static final Pattern JOINED = Pattern.compile("(?: ,)? (?:or|and) (?:already )?| , ");

  private static final List<Pattern> ALLOWED =
      List.of(
          Pattern.compile("only " + IN_STATES + " " + THING + " " + CAN + " " + BE + " " + DONE),
          Pattern.compile(
              THING
                  + " "
                  + CAN
                  + " (?:only )?"
                  + BE
                  + " "
                  + DONE
                  + "(?: only)? (?:if|when|while|as long as|after|once) (?:"
                  + IS
                  + " )?"
                  + IN_STATES),
          Pattern.compile(
              THING
                  + " "
                  + CAN
                  + " (?:only )?"
                  + BE
                  + " "
                  + DONE
                  + " only (?:if|when|while|as long as|in) (?:"
                  + IS
                  + " )?"
                  + IN_STATES
                  + "(?: status| state)?"),
          Pattern.compile(
              "only "
                  + THING
                  + " (?:that|which) (?:is|are) (?:still )?"
                  + IN_STATES
                  + " "
                  + CAN
                  + " "
                  + BE
                  + " "
                  + DONE));

  private static final List<Pattern> FORBIDDEN =
      List.of(
          Pattern.compile(
              "(?:an? |the )?"
                  + IN_STATES
                  + " "
                  + THING
                  + " "
                  + Wording.MUST_NOT
                  + " "
                  + BE
                  + " "
                  + DONE),
          Pattern.compile(
              "(?:once|after|when|if|as soon as) (?:"
                  + THING
                  + " )?(?:"
                  + IS
                  + " )?"
                  + IN_STATES
                  + "(?: ,)? (?:it|they|this|an? (?<other>[a-z]+)|the [a-z]+|[a-z]+) "
                  + Wording.MUST_NOT
                  + " "
                  + BE
                  + " "
                  + DONE),
          Pattern.compile(
              THING
                  + " "
                  + Wording.MUST_NOT
                  + " "
                  + BE
                  + " "
                  + DONE
                  + " "
                  + WHEN
                  + " (?:"
                  + IS
                  + " )?"
                  + IN_STATES),
          Pattern.compile(
              THING
                  + " (?:that|which) "
                  + IS
                  + " "
                  + IN_STATES
                  + " "
                  + Wording.MUST_NOT
                  + " "
                  + BE
                  + " "
                  + DONE),
          Pattern.compile(
              "(?:"
                  + DO
                  + " )?"
                  + Wording.MUST_NOT
                  + " "
                  + DONE
                  + " (?:an? |the |any )?(?<thing>[a-z]+(?: [a-z]+)?) (?:that|which) "
                  + IS
                  + " "
                  + IN_STATES),
          Pattern.compile(
              "(?:"
                  + DO
                  + " )?"
                  + Wording.MUST_NOT
                  + " "
                  + DONE
                  + " (?:an? |the |any )?(?<states>"
                  + STATE
                  + ") (?<thing>[a-z]+)"));

  private static final Pattern STARTING =
      Pattern.compile(
          "(?:an? |the )?(?<states>"
              + STATE
              + "(?: (?:or|and) "
              + STATE
              + ")*) (?<thing>[a-z]+) "
              + "(?:can|may) be "
              + DONE);

  private static final List<String> KEYS = List.of("can", "may ", "should", "must", "could");

  @Override
  public String name() {
    return "restriction";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    ALLOWED.forEach(way -> read(wording, way, true, lexicon, facts));
    FORBIDDEN.forEach(way -> read(wording, way, false, lexicon, facts));
    if (facts.isEmpty()) {
      starting(wording, lexicon, facts);
    }
    return facts.isEmpty() ? facts : List.of(facts.getFirst());
  }

  private static void read(
      Wording wording, Pattern way, boolean only, Lexicon lexicon, List<Fact> facts) {
    wording.each(
        way,
        found -> {
          var verbs = words(found.text("verbs").orElse(""));
          var states = words(found.text("states").orElse(""));
          var noun = found.noun("other", lexicon).or(() -> found.noun("thing", lexicon));
          if (noun.isPresent()) {
            facts.add(
                new Fact.Restricted(verbs, noun.get(), new States(states, only), found.span()));
          }
        });
  }

  /** "Drafts can be printed": where an action starts; a change or a deletion starts anywhere. */
  private static void starting(Wording wording, Lexicon lexicon, List<Fact> facts) {
    wording.each(
        STARTING,
        found -> {
          var verbs = words(found.text("verbs").orElse(""));
          var states = words(found.text("states").orElse(""));
          var acts = verbs.stream().allMatch(verb -> isAct(VerbForms.base(verb), lexicon));
          found
              .noun("thing", lexicon)
              .filter(_ -> acts && states.stream().allMatch(state -> isState(state, lexicon)))
              .ifPresent(
                  noun ->
                      facts.add(
                          new Fact.Restricted(
                              verbs, noun, new States(states, true), found.span())));
        });
  }

  private static boolean isAct(String verb, Lexicon lexicon) {
    return lexicon.stateAfter(verb).isPresent() || lexicon.operations(verb).isEmpty();
  }

  private static boolean isState(String word, Lexicon lexicon) {
    return !VerbForms.base(word).equals(word)
        || lexicon.verbInto(word).isPresent()
        || List.of("draft", "pending", "open", "new", "active").contains(word);
  }

  private static List<String> words(String list) {
    return JOINED
        .splitAsStream(list)
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
