package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.Clause.Complement;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Antecedents;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "Mark tasks as completed", "publish articles": an action that brings a record into a state. */
public final class TransitionRule implements Rule {
  private static final Set<String> ANSWERING =
      Set.of(
          "request",
          "response",
          "json",
          "array",
          "object",
          "endpoint",
          "api",
          "list",
          "status",
          "route",
          "code",
          "id");

  private static final Pattern MARKED =
      Pattern.compile(
          "mark (?:(?:an?|the|their|all|any|each) )*(?<thing>"
              + Wording.NAME
              + ") as (?<state>read|unread|seen)");

  /** "As in bloom", "as under repair", "as on loan". */
  private static final Set<String> BEFORE_STATES = Set.of("in", "under", "on", "out", "out of");

  private static final Set<String> MARKING = Set.of("mark", "set", "flag", "tag", "label");

  @Override
  public String name() {
    return "transition";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      if (clause.negated()
          || OperationRule.isCondition(clause)
          || MeansRule.isMeans(clause)
          || clause.introducedBy().filter(Set.of("until", "till")::contains).isPresent()
          || (clause.passive() && lacksSomething(clause))
          || isWhenDone(clause)
          || FavoritesRule.isMarked(clause)
          || OperationRule.tellsOfPast(clause, statement)) {
        continue;
      }
      for (var verb : clause.verbs()) {
        read(verb, clause, statement, lexicon, facts);
      }
    }
    return facts;
  }

  /** "Plots without a gate are marked as open": which is done where something lacks. */
  private static boolean lacksSomething(Clause clause) {
    return !clause.after("without").isEmpty()
        || clause.after("with").stream()
            .anyMatch(phrase -> phrase.determiner().filter(word -> word.isOneOf("no")).isPresent());
  }

  /** "After returning it": when something else is done. */
  private static boolean isWhenDone(Clause clause) {
    return clause.introducedBy().filter(Set.of("after", "before")::contains).isPresent()
        && clause.verbs().stream().limit(1).anyMatch(Token::isGerund);
  }

  private static void read(
      Token verb, Clause clause, Statement statement, Lexicon lexicon, List<Fact> facts) {
    if (MARKING.contains(verb.lemma()) || changesInto(verb, clause)) {
      var before = facts.size();
      marked(clause, statement, lexicon, facts);
      if (facts.size() == before && verb.lemma().equals("mark")) {
        statement.wording().each(MARKED, found -> marked(found, lexicon, facts));
      }
      return;
    }
    var state = lexicon.stateAfter(verb.lemma());
    if (state.isEmpty()
        || clause.targets().isEmpty()
        || isAnswer(clause, lexicon)
        || givesBack(clause)
        || isOfRequest(verb, statement)
        || shows(verb, clause)
        || VerbSenses.looksAt(verb, clause)
        || lexicon.operations(verb.lemma()).size() > 1) {
      return;
    }
    for (var target : clause.targets()) {
      Antecedents.noun(target, clause, statement, lexicon)
          .filter(noun -> !lexicon.isSystem(noun.text()) && lexicon.fieldTypes().mayBeThing(noun))
          .ifPresent(
              noun ->
                  facts.add(
                      new Fact.Transition(
                          verb.lemma(),
                          Optional.of(noun),
                          state.get(),
                          target.equals(clause.targets().getFirst())
                              ? verb.span().cover(target.span())
                              : target.span())));
    }
  }

  /** "Return all plots of a garden": an answer, not something brought back. */
  private static boolean givesBack(Clause clause) {
    return clause.has("return")
        && clause.subjects().isEmpty()
        && clause.objects().stream()
            .anyMatch(
                object ->
                    object.of().isPresent()
                        || object
                            .determiner()
                            .filter(word -> word.isOneOf("all", "the") && object.isPlural())
                            .isPresent());
  }

  /** "The endpoint returns a plot": to return is to answer, where requests are spoken of. */
  private static boolean isOfRequest(Token verb, Statement statement) {
    return verb.lemma().equals("return")
        && statement.tokens().stream()
            .anyMatch(
                token ->
                    ANSWERING.contains(token.lemma()) || token.text().matches("/\\w.*|[A-Z]{3,6}"));
  }

  /** "Gardens feature ponds": they have them. */
  private static boolean shows(Token verb, Clause clause) {
    return verb.lemma().equals("feature")
        && clause.modal().isEmpty()
        && clause.subjects().stream().anyMatch(subject -> !subject.isPronoun());
  }

  /** "Update an order as delivered". */
  private static boolean changesInto(Token verb, Clause clause) {
    return Set.of("update", "change").contains(verb.lemma())
        && clause.complements().stream()
            .anyMatch(
                each ->
                    each.preposition().equals("as")
                        && each.words().stream().anyMatch(Token::isParticiple));
  }

  /** "The endpoint accepts a name and returns a plot" brings nothing into a state. */
  private static boolean isAnswer(Clause clause, Lexicon lexicon) {
    var third = clause.verbs().stream().anyMatch(verb -> isThirdPerson(verb));
    var relative =
        clause
            .introducedBy()
            .filter(List.of("who", "that", "which", "where")::contains)
            .isPresent();
    var system =
        clause.has("return", "accept")
            && clause.subjects().stream().anyMatch(s -> lexicon.isSystem(s.noun()));
    if (system && !clause.passive()) {
      return true;
    }
    if (isInfinitive(clause)) {
      return false;
    }
    if (!clause.passive() && clause.modal().isEmpty() && (relative || third)) {
      return true;
    }
    return !clause.passive()
        && clause.modal().isEmpty()
        && clause.subjects().stream()
            .anyMatch(
                subject ->
                    lexicon.isSystem(subject.noun())
                        || lexicon.isGeneric(subject.noun())
                        || subject.isPronoun());
  }

  /** "It provides methods to open and close a gate": to do so is asked. */
  private static boolean isInfinitive(Clause clause) {
    return !clause.passive()
        && clause.subjects().stream().anyMatch(subject -> !subject.isPlural())
        && clause.subjects().stream().noneMatch(s -> s.head().isOneOf("they", "we", "i", "you"))
        && clause.verbs().stream().allMatch(verb -> verb.lower().equals(verb.lemma()));
  }

  /** "Returns the plot" tells what an answer is; "return plots" asks for an action. */
  private static boolean isThirdPerson(Token verb) {
    return verb.lower().endsWith("s") && !verb.lower().equals(verb.lemma());
  }

  /** "Mark messages as read", where "read" is taken for what somebody does. */
  private static void marked(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var state = found.text("state").orElseThrow();
    var verb = lexicon.verbInto(state).orElse("mark " + state);
    found
        .noun("thing", lexicon)
        .ifPresent(
            noun -> facts.add(new Fact.Transition(verb, Optional.of(noun), state, found.span())));
  }

  private static void marked(
      Clause clause, Statement statement, Lexicon lexicon, List<Fact> facts) {
    for (var complement : clause.complements()) {
      if (!complement.preposition().equals("as")) {
        continue;
      }
      var span = clause.span();
      for (var word : complement.words()) {
        span = span.cover(word.span());
      }
      for (var state : states(complement, clause, statement)) {
        for (var target : clause.targets()) {
          var verb = lexicon.verbInto(state).orElse("mark " + state);
          var noun = Antecedents.noun(target, clause, statement, lexicon);
          if (noun.isPresent()) {
            facts.add(new Fact.Transition(verb, noun, state, span));
          }
        }
      }
    }
  }

  /** "As in bloom or done": what stands after "as", where no words are read there. */
  private static List<String> states(Complement complement, Clause clause, Statement statement) {
    var after = clause.complements().indexOf(complement) + 1;
    if (complement.words().isEmpty()
        && complement.phrases().isEmpty()
        && after < clause.complements().size()
        && BEFORE_STATES.contains(clause.complements().get(after).preposition())) {
      var line = statement.wording().line();
      var parts = line.substring(line.lastIndexOf(" as ") + 4).split(" or | and | , | / ", -1);
      return Stream.of(parts).map(part -> part.replaceAll(" ?[.;]$", "").strip()).toList();
    }
    return states(complement);
  }

  private static List<String> states(Complement complement) {
    var words =
        complement.words().stream()
            .filter(
                word -> word.tag() == Tag.ADJ || word.tag() == Tag.VERB || word.tag().isNominal())
            .map(Token::lower);
    var phrases =
        complement.phrases().stream()
            .map(
                phrase ->
                    Stream.concat(phrase.modifiers().stream(), Stream.of(phrase.head()))
                        .map(Token::lower)
                        .collect(Collectors.joining(" ")));
    return Stream.concat(words, phrases).filter(state -> state.matches("[a-z][a-z -]*")).toList();
  }
}
