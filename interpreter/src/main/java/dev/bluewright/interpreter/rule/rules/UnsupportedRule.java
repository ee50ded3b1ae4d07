package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.lexicon.Phrases;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is understood and cannot be built yet: login, payments, notifications, files. */
public final class UnsupportedRule implements Rule {
  @Override
  public String name() {
    return "unsupported";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    if (ClassRule.isDefinition(statement, lexicon)
        || EnumTypeRule.isDefinition(statement)
        || EntityListRule.isList(statement)) {
      return facts;
    }
    for (var match : lexicon.unsupported().in(statement.tokens())) {
      if (!isHeld(match, statement, lexicon)
          && !isDeed(match, statement)
          && !PastRule.isOfThings(statement.tokens(), match.first(), lexicon)
          && !isAllAtOnce(match, statement, lexicon)
          && !isGivenByPeople(match, statement)
          && !isAddress(match, statement)
          && !UploadedRecord.is(match, statement)
          && !isKindOfValue(match, statement, lexicon)
          && !isUnit(match, statement, lexicon)
          && !SensesOfGoods.is(match, statement, lexicon)
          && !isValue(match, statement)
          && !BodyFieldsRule.isMember(match.span(), statement)
          && !TellsOfValue.is(match, statement, lexicon)
          && !SensesOfAccounts.has(match, statement)
          && !isTieSeen(match, statement, lexicon)) {
        facts.add(new Fact.Unsupported(lexicon.unsupported().why(match.topic()), match.span()));
      }
    }
    if (isAsked(statement) || FilteredRule.isOfCaller(statement)) {
      return facts;
    }
    for (var clause : statement.clauses()) {
      if (isOfAnswer(clause, statement, lexicon)) {
        continue;
      }
      if (OperationRule.isCondition(clause) && !clause.verbs().isEmpty() && !isMeanwhile(clause)) {
        facts.add(
            new Fact.Unsupported(
                "Rules about what happens in a certain case cannot be built yet.", clause.span()));
      } else if (clause.negated()
          && !clause.verbs().isEmpty()
          && !clause.has("be", "share")
          && !PickedRule.isNot(statement)) {
        facts.add(
            new Fact.Unsupported(
                "Rules about what must not happen cannot be built yet.", clause.span()));
      }
    }
    return facts;
  }

  /**
   * "Each visit has a report", "a report has a title": a thing or a value, and no more is asked.
   */
  private static boolean isHeld(Phrases.Match match, Statement statement, Lexicon lexicon) {
    var word = statement.tokens().get(match.first());
    return match.first() == match.last()
        && word.tag().isNominal()
        && lexicon.unsupported().maybeHeld(word.lemma())
        && statement.clauses().stream()
            .filter(clause -> clause.span().contains(match.span()))
            .anyMatch(
                clause -> tellsWhatIsHeld(clause, lexicon) || isGivenWith(match, clause, lexicon));
  }

  /** "A status (held, paid, refunded)": words that name values ask for nothing. */
  private static boolean isValue(Phrases.Match match, Statement statement) {
    return statement.clauses().stream()
        .flatMap(clause -> ChoiceNouns.phrases(clause).stream())
        .filter(ChoiceNouns::has)
        .map(NounPhrase::aside)
        .filter(aside -> aside.stream().anyMatch(token -> token.isOneOf(",", "/", "or", "|")))
        .flatMap(List::stream)
        .anyMatch(token -> match.span().overlaps(token.span()));
  }

  /** "See who voted for my boat": the votes that there are. */
  private static boolean isTieSeen(Phrases.Match match, Statement statement, Lexicon lexicon) {
    return match.topic().equals("social")
        && Stream.of(new WhoDidRule(), new DoneByMeRule())
            .flatMap(rule -> rule.facts(statement, lexicon).stream())
            .anyMatch(fact -> fact.span().contains(match.span()));
  }

  /** "Add a recommendation for a page": somebody's own words, which nothing computes. */
  private static boolean isGivenByPeople(Phrases.Match match, Statement statement) {
    var word = statement.tokens().get(match.first());
    return word.isOneOf("recommendation", "recommendations", "suggestion", "suggestions")
        && statement.clauses().stream()
            .filter(clause -> clause.has("add", "write", "post", "leave", "submit", "make"))
            .flatMap(clause -> clause.objects().stream())
            .anyMatch(object -> object.head().span().equals(word.span()));
  }

  /** "See all plots at once": as every list shows them. */
  private static boolean isAllAtOnce(Phrases.Match match, Statement statement, Lexicon lexicon) {
    return statement.tokens().get(match.last()).isOneOf("once")
        && statement.clauses().stream()
            .filter(clause -> clause.span().overlaps(match.span()))
            .anyMatch(
                clause ->
                    !clause.verbs().isEmpty()
                        && clause.verbs().stream()
                            .allMatch(
                                verb ->
                                    lexicon
                                        .operations(verb.lemma())
                                        .equals(Set.of(Operation.LIST))));
  }

  /** "A cover image URL": where it is kept, by somebody else. */
  private static boolean isAddress(Phrases.Match match, Statement statement) {
    var tokens = statement.tokens();
    return match.last() + 1 < tokens.size()
        && tokens.get(match.last() + 1).isOneOf("url", "urls", "uri", "link", "links");
  }

  /** "A daily rate": which of the values it is, and nothing that happens. */
  private static boolean isKindOfValue(Phrases.Match match, Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    return match.first() == match.last()
        && tokens.get(match.first()).tag() == Tag.ADJ
        && match.last() + 1 < tokens.size()
        && lexicon.fieldTypes().isFieldName(Noun.of(tokens.get(match.last() + 1).lemma()));
  }

  /** "A duration in seconds": what a value counts, and no promise of speed. */
  private static boolean isUnit(Phrases.Match match, Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    return match.first() > 0
        && tokens.get(match.first()).isOneOf("in")
        && tokens.get(match.last()).isOneOf("seconds")
        && lexicon.fieldTypes().isFieldName(Noun.of(tokens.get(match.first() - 1).lemma()));
  }

  /** "Report a post", "the reported plots": done with things, and no report of them. */
  private static boolean isDeed(Phrases.Match match, Statement statement) {
    var word = statement.tokens().get(match.first());
    return match.first() == match.last()
        && word.lemma().equals("report")
        && (word.tag() == Tag.VERB || word.isOneOf("reported"));
  }

  /** "Add a gardener with a name and a role": one of the values. */
  private static boolean isGivenWith(Phrases.Match match, Clause clause, Lexicon lexicon) {
    return clause.verbs().stream()
            .anyMatch(
                verb ->
                    Set.of("publish", "report").contains(verb.lemma())
                        || lexicon.operations(verb.lemma()).contains(Operation.CREATE))
        && clause.after("with", "including", "such as").size() > 1
        && clause.after("with", "including", "such as").stream()
            .anyMatch(phrase -> phrase.head().span().equals(match.span()));
  }

  static boolean tellsWhatIsHeld(Clause clause, Lexicon lexicon) {
    return clause.has("have", "contain", "include", "consist", "hold", "belong")
        && !clause.negated()
        && !OperationRule.isCondition(clause)
        && clause.subjects().size() == 1
        && !lexicon.isSystem(clause.subjects().getFirst().noun())
        && (!lexicon.isActor(clause.subjects().getFirst().noun()) || isEach(clause))
        && clause.modal().filter(modal -> modal.isOneOf("can", "may")).isEmpty();
  }

  /** "Each member has a photo": of what everyone has, not of what somebody does. */
  private static boolean isEach(Clause clause) {
    return clause.has("have")
        && clause
            .subjects()
            .getFirst()
            .determiner()
            .filter(word -> word.isOneOf("each", "every"))
            .isPresent();
  }

  /** "A 404 if it was not found": the case in which every service answers so. */
  private static boolean isOfAnswer(Clause clause, Statement statement, Lexicon lexicon) {
    return statement.tokens().stream().anyMatch(token -> token.isOneOf("404"))
        && lexicon.conventionsIn(statement.tokens()).stream()
            .anyMatch(
                match ->
                    match.topic().equals("read")
                        && match.first() != match.last()
                        && clause.span().contains(match.span()));
  }

  /** "What happens if a plot is deleted?": what is asked is no rule. */
  private static boolean isAsked(Statement statement) {
    return statement.sentence().text().strip().endsWith("?");
  }

  /** "while designing a garden": no case, but the time in which something is done. */
  private static boolean isMeanwhile(Clause clause) {
    return clause.introducedBy().filter("while"::equals).isPresent()
        && clause.subjects().isEmpty()
        && clause.verbs().getFirst().isGerund();
  }
}
