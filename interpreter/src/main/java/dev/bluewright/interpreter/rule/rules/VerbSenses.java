package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Attributes;
import dev.bluewright.interpreter.rule.Statement;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Verbs that do something else with records in some sentences than they do in others. */
final class VerbSenses {
  private static final Pattern CHECKED_IN =
      Pattern.compile("\\bchecks? (?:[a-z]+ ){1,3}?(?:in|out)(?= and\\b| ?[.,;]|$)");

  /** What is opened in order to be read, and neither made nor brought into a state by that. */
  private static final Set<String> READ =
      Set.of("profile", "page", "document", "file", "article", "post", "email", "letter", "detail");

  /** What somebody asks to have something for that there is. */
  private static final Set<String> HANDED =
      Set.of("checkout", "loan", "rent", "rental", "hire", "purchase", "borrowing", "pickup");

  private VerbSenses() {}

  /** "Ask for tools", "request tools": of which somebody gets one that there is. */
  private static boolean asksFor(Token verb, Clause clause, Lexicon lexicon) {
    return (verb.lemma().equals("request") || verb.lemma().startsWith("ask"))
        && (isOfSeveral(clause, lexicon)
            || clause.after("for").stream().anyMatch(end -> HANDED.contains(end.noun())));
  }

  /** "Leave a garden", which somebody joined: nothing is made, as a comment is that is left. */
  private static boolean goesFrom(Token verb, Clause clause, Lexicon lexicon) {
    return verb.lemma().equals("leave")
        && clause.verbs().size() == 1
        && !clause.targets().isEmpty()
        && clause.targets().stream()
            .map(target -> Noun.said(target.noun()))
            .noneMatch(noun -> isLeft(noun, lexicon));
  }

  /** What people leave behind, as a comment. */
  static boolean isLeft(Noun noun, Lexicon lexicon) {
    return lexicon.people().isAuthored(noun)
        || lexicon.events().isGiven(noun.head())
        || lexicon.events().isSent(noun.head())
        || Set.of("note", "tip", "reaction", "bid", "score", "remark").contains(noun.head());
  }

  private static boolean isOfSeveral(Clause clause, Lexicon lexicon) {
    return Stream.concat(clause.targets().stream(), clause.after("for").stream())
        .filter(NounPhrase::isPlural)
        .map(phrase -> Noun.of(phrase.noun()))
        .anyMatch(
            noun ->
                lexicon.fieldTypes().mayBeThing(noun)
                    && !lexicon.events().isMade(noun)
                    && !lexicon.events().isEvent(noun.head()));
  }

  /** "Open a profile": a look at it. */
  static boolean looksAt(Token verb, Clause clause) {
    return verb.lemma().equals("open")
        && !clause.targets().isEmpty()
        && clause.targets().stream().allMatch(target -> READ.contains(target.noun()));
  }

  /** What a verb does with the records that it is said of. */
  static Set<Operation> operations(Token verb, Clause clause, Lexicon lexicon) {
    if (asksFor(verb, clause, lexicon) || goesFrom(verb, clause, lexicon)) {
      return Set.of();
    }
    return publishes(verb, clause, lexicon)
        ? Set.of(Operation.CREATE)
        : looksAt(verb, clause) ? Set.of(Operation.LIST) : lexicon.operations(verb.lemma());
  }

  /** "Publish articles with a title and a text": they are written then. */
  private static boolean publishes(Token verb, Clause clause, Lexicon lexicon) {
    return verb.lemma().equals("publish") && Attributes.with(clause, lexicon).size() > 1;
  }

  /** "Save a plot for later": somebody's own mark of it, and no new one. */
  static boolean keepsForLater(Token verb, Clause clause) {
    return verb.lemma().equals("save")
        && clause.complements().stream()
            .flatMap(each -> each.words().stream())
            .anyMatch(word -> word.isOneOf("later"));
  }

  /** "Check gardeners in": no look at them. */
  static boolean checksIn(Token verb, Statement statement) {
    return verb.lemma().equals("check") && CHECKED_IN.matcher(statement.wording().line()).find();
  }

  /** "Those signed up for my walk", "walks I have signed up for": which are meant; none is made. */
  static boolean tellsWhich(Token verb, Statement statement, Lexicon lexicon) {
    return verb.isParticiple()
        && new MineRule()
            .facts(statement, lexicon).stream().anyMatch(fact -> fact.span().contains(verb.span()));
  }
}
