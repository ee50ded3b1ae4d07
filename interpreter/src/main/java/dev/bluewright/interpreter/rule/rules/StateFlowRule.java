package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "Orders move from pending to paid to shipped", "draft → reviewed → printed". */
public final class StateFlowRule implements WordingRule {
  private static final String STATE =
      "(?:(?:on|in|out|under|ready|waiting|awaiting) (?:the|for)"
          + " [a-z-]+|(?!(?:to|then|and|or|finally|from|the|a|its|through|status|state)"
          + " )[a-z][a-z-]*(?: (?!(?:to|then|and|or|finally|via) )[a-z][a-z-]*)?)";
  private static final String NEXT =
      " (?:, |and )?(?:then |finally )?(?:to|->|→|=>|-->|⟶|then) (?:the )?(?:finally )?(?:to )?";
  private static final String ARROW = " (?:->|→|=>|-->|⟶|- >|- - >) ";
  private static final String CHAIN = STATE + "(?:" + NEXT + STATE + ")+";
  private static final String LISTED =
      STATE + "(?: , " + STATE + ")*(?: ,)? (?:and|then|and then|to) " + STATE;

  private static final Pattern MOVES =
      Pattern.compile(
          "(?<thing>"
              + Wording.THING
              + ")(?: (?:'s )?(?:status|state))? (?:"
              + Wording.MUST
              + " )?(?:only"
              + " )?(?:move|moves|go|goes|progress|progresses|advance|advances|pass|passes|transition|transitions|change|changes|flow|flows|proceed|proceeds)(?:"
              + " (?:its|their) (?:status|state))? (?:through |in order )?from (?<chain>"
              + CHAIN
              + ")");
  private static final Pattern THROUGH =
      Pattern.compile(
          "(?<thing>"
              + Wording.THING
              + ") (?:"
              + Wording.MUST
              + " )?(?:move|moves|go|goes|progress|progresses|pass|passes|advance|advances|transition|transitions)"
              + " through (?:these |the |three |four |five |following"
              + " )*(?:states|stages|statuses|steps|phases)?(?: of| :)? ?(?<chain>"
              + LISTED
              + ")");
  private static final Pattern ARROWS =
      Pattern.compile(
          "(?:(?!(?:on|in|out|under) )(?<thing>"
              + Wording.THING
              + ") )?(?:(?:status|state|workflow|lifecycle|life cycle|flow|states|statuses) )?"
              + "(?::|\\(|moves|goes)? ?(?<chain>"
              + STATE
              + ARROW
              + STATE
              + "(?:"
              + ARROW
              + STATE
              + ")+)(?: \\))?");

  private static final Pattern STEP =
      Pattern.compile(
          " (?:, )?(?:and |then |finally )*(?:to|->|→|=>|-->|⟶|then|and|,|- >|- - >)"
              + "(?: then| finally| to| the)* ");

  private static final List<String> KEYS = List.of("from ", "->", "→", "=>", "⟶", "through");

  @Override
  public String name() {
    return "state-flow";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    for (var pattern : List.of(ARROWS, MOVES, THROUGH)) {
      if (facts.isEmpty()) {
        wording.each(pattern, found -> read(found, statement, lexicon, facts));
      }
    }
    return facts;
  }

  private static void read(
      Wording.Found found, Statement statement, Lexicon lexicon, List<Fact> facts) {
    var states = states(found.text("chain").orElse(""));
    var thing = found.noun("thing", lexicon).map(StateFlowRule::withoutStatus);
    if ((states.size() > 2 || states.stream().anyMatch(state -> isKnown(state, lexicon)))
        && states.stream().distinct().count() == states.size()) {
      facts.add(new DeedFact.Moves(thing.or(statement::owner), states, found.span()));
    }
  }

  private static boolean isKnown(String state, Lexicon lexicon) {
    return state.endsWith("ed") || lexicon.verbInto(state.replace('-', ' ')).isPresent();
  }

  private static Noun withoutStatus(Noun noun) {
    var last = noun.head();
    return noun.words().size() > 1 && List.of("status", "state").contains(last)
        ? new Noun(noun.words().subList(0, noun.words().size() - 1))
        : noun;
  }

  private static List<String> states(String chain) {
    return STEP.splitAsStream(chain)
        .map(String::strip)
        .filter(state -> !state.isEmpty())
        .map(state -> state.replace(' ', '-'))
        .toList();
  }
}
