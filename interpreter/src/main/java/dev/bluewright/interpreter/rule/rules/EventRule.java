package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Events;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Antecedents;
import dev.bluewright.interpreter.rule.Attributes;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Gardeners can book plots", "comment on a post": a verb that makes a thing about another. */
public final class EventRule implements Rule {
  /** Verbs that make something about a thing, be it an event or not: "rate a lesson". */
  private static final Set<String> ABOUT =
      Set.of("rate", "review", "report", "answer", "attend", "join");

  /** Verbs by which a place or a thing is kept for somebody. */
  private static final Set<String> TAKING = Set.of("book", "reserve");

  /** What people make of a thing, beside which they leave others. */
  private static final Set<Noun> REMARKED =
      Set.of(Noun.of("rating"), Noun.of("review"), Noun.of("vote"));

  private static final Set<Noun> REMARKS =
      Set.of(Noun.of("comment"), Noun.of("review"), Noun.of("feedback"), Noun.of("note"));

  @Override
  public String name() {
    return "event";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    if (WhoDidRule.isAsked(statement, lexicon)) {
      return List.of();
    }
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      if (clause.negated()
          || clause.passive()
          || OperationRule.isCondition(clause)
          || MeansRule.isMeans(clause)) {
        continue;
      }
      remarks(clause, lexicon, facts);
      for (var verb : clause.verbs()) {
        HandedOver.read(verb, clause, lexicon, facts);
        lexicon
            .events()
            .madeBy(deed(verb))
            .filter(_ -> !VerbSenses.tellsWhich(verb, statement, lexicon))
            .filter(_ -> !isPast(verb, statement) && !isSorting(verb, clause, lexicon))
            .ifPresent(made -> read(verb, made, clause, statement, lexicon, facts));
      }
    }
    return facts;
  }

  /** "After attending a lesson, members can …": what came before, and is not done here. */
  private static boolean isPast(Token verb, Statement statement) {
    var at = statement.tokens().indexOf(verb);
    return at > 0 && statement.tokens().get(at - 1).isOneOf("after");
  }

  /** What a verb means here: to order something is to buy it. */
  static String deed(Token verb) {
    return verb.lemma().equals("order") ? "buy" : verb.lemma();
  }

  /** "Order plots by size", "the system orders them": what comes first, and no order of goods. */
  private static boolean isSorting(Token verb, Clause clause, Lexicon lexicon) {
    return verb.lemma().equals("order")
        && (clause.subjects().isEmpty()
            || clause.subjects().stream().anyMatch(who -> lexicon.isSystem(who.noun()))
            || !clause.after("by", "according to").isEmpty()
            || clause.objects().stream().anyMatch(EventRule::isOfMany));
  }

  /** "Order the list of plots", "order several plots": nothing that one order is of. */
  private static boolean isOfMany(NounPhrase object) {
    return object.head().isOneOf("list", "lists", "results")
        || object.determiner().filter(word -> word.isOneOf("several", "multiple")).isPresent();
  }

  /** "Rate a lesson and leave a comment": of that lesson, as nothing else is named. */
  private static void remarks(Clause clause, Lexicon lexicon, List<Fact> facts) {
    var before =
        facts.stream()
            .filter(Fact.RelationOf.class::isInstance)
            .map(Fact.RelationOf.class::cast)
            .filter(relation -> relation.from().filter(REMARKED::contains).isPresent())
            .reduce((_, last) -> last);
    if (before.isEmpty() || !clause.has("leave", "write", "add", "post", "give", "submit")) {
      return;
    }
    var about = clause.after("on", "about", "of", "for", "to");
    for (var phrase : clause.objects()) {
      thing(phrase, lexicon)
          .filter(noun -> REMARKS.contains(noun) && phrase.of().isEmpty() && about.isEmpty())
          .ifPresent(
              noun ->
                  facts.add(
                      new Fact.RelationOf(
                          Optional.of(noun), false, before.get().to(), phrase.span())));
    }
  }

  private static void read(
      Token verb,
      Noun made,
      Clause clause,
      Statement statement,
      Lexicon lexicon,
      List<Fact> facts) {
    var all = about(verb, clause, lexicon);
    for (var each : all) {
      var phrase = within(each, clause);
      var thing = thing(meant(phrase, clause, statement, lexicon), lexicon);
      var span = verb.span().cover(phrase.span());
      if (thing.isEmpty() || isReportOf(verb, thing.get(), lexicon) || isUsed(verb, clause)) {
        continue;
      }
      if (lexicon.events().isEvent(thing.get().head())
          && !ABOUT.contains(deed(verb))
          && lexicon.events().takesObject(deed(verb))) {
        facts.add(new Fact.OperationOn(Operation.CREATE, thing.get(), span));
        TakenFor.what(thing.get(), clause, lexicon, facts);
        TakenFor.whom(thing.get(), clause, lexicon, facts);
      } else if (!lexicon.events().isOtherSense(thing.get().head())) {
        var kept = named(made, thing.get(), lexicon);
        facts.add(new Fact.OperationOn(Operation.CREATE, kept, span));
        facts.add(new Fact.RelationOf(Optional.of(kept), false, thing.get(), span));
        if (all.stream().flatMap(of -> thing(of, lexicon).stream()).distinct().count() > 1) {
          oneOfSeveral(kept, thing.get(), span, facts);
        }
        when(kept, clause, lexicon, facts);
        TakenFor.whom(kept, clause, lexicon, facts);
        if (TAKING.contains(verb.lemma())) {
          PlacesTaken.read(kept, phrase, clause, lexicon, facts);
        }
        if (made.equals(Events.SUBMISSION)) {
          with(kept, clause, lexicon, facts);
        }
      }
    }
  }

  /** "Comment on plots and on tools": a comment is about one of them. */
  private static void oneOfSeveral(Noun made, Noun thing, Span span, List<Fact> facts) {
    facts.add(new Fact.LimitOf(Optional.of(made), thing, new Limit.NotRequired(), span));
  }

  /** "Apply a voucher to an order": no application of anybody. */
  private static boolean isUsed(Token verb, Clause clause) {
    return verb.lemma().equals("apply")
        && !clause.objects().isEmpty()
        && clause.verbs().size() == 1;
  }

  /** "Report a fault": the fault itself is what is reported. */
  private static boolean isReportOf(Token verb, Noun thing, Lexicon lexicon) {
    return verb.lemma().equals("report")
        && (lexicon.events().isReported(thing.head()) || !lexicon.isUsualThing(thing));
  }

  /** "Write reviews of plots and rate them": the plots. */
  private static NounPhrase meant(
      NounPhrase phrase, Clause clause, Statement statement, Lexicon lexicon) {
    return phrase.head().isOneOf("them", "it")
        ? Antecedents.before(clause, statement)
            .flatMap(
                before ->
                    lexicon.events().isMade(Noun.of(before.noun()))
                        ? before.of()
                        : Optional.of(before))
            .orElse(phrase)
        : phrase;
  }

  /** "Book a place in a course": what is booked is the course. */
  private static NounPhrase within(NounPhrase phrase, Clause clause) {
    return phrase.head().isOneOf("place", "places", "spot", "spots", "space", "spaces")
            && phrase.modifiers().isEmpty()
        ? clause.after("in", "on", "at", "for").stream().findFirst().orElse(phrase)
        : phrase;
  }

  /** "Hand in a worksheet with a note": a value of what is handed in. */
  static void with(Noun made, Clause clause, Lexicon lexicon, List<Fact> facts) {
    for (var phrase : Attributes.with(clause, lexicon)) {
      Naming.field(phrase, lexicon)
          .filter(_ -> clause.isSaidOfVerb(phrase))
          .ifPresent(
              field ->
                  facts.add(
                      new Fact.FieldOf(
                          Optional.of(made), field, phrase.isPlural(), phrase.span())));
    }
  }

  /** An application for a job is a job application, as "application" alone may name the whole. */
  private static Noun named(Noun made, Noun thing, Lexicon lexicon) {
    return lexicon.isSystem(made.head())
        ? new Noun(List.of(thing.words().getFirst(), made.head()))
        : made;
  }

  /** "for a given date": a value of what is made. */
  private static void when(Noun made, Clause clause, Lexicon lexicon, List<Fact> facts) {
    for (var phrase : clause.after("for", "on", "at")) {
      Naming.field(phrase, lexicon)
          .filter(field -> lexicon.fieldTypes().isFieldName(field))
          .filter(field -> !lexicon.fieldTypes().mayBeThing(field))
          .ifPresent(
              field -> facts.add(new Fact.FieldOf(Optional.of(made), field, false, phrase.span())));
    }
  }

  private static List<NounPhrase> about(Token verb, Clause clause, Lexicon lexicon) {
    var events = lexicon.events();
    var shared = shared(verb, clause, lexicon);
    if (!shared.isEmpty()) {
      return shared;
    }
    if (events.takesObject(deed(verb))) {
      return clause.objects();
    }
    var answered =
        clause.objects().stream()
            .filter(object -> events.isAnswerTo(deed(verb), object.noun()))
            .toList();
    return answered.isEmpty() ? after(verb, clause, lexicon) : answered;
  }

  private static List<NounPhrase> after(Token verb, Clause clause, Lexicon lexicon) {
    return clause.complements().stream()
        .filter(each -> lexicon.events().takes(deed(verb), each.preposition()))
        .flatMap(each -> each.phrases().stream())
        .toList();
  }

  /**
   * "Rate and comment on a plot", "rate and write a review of a plot": what the last verb is about,
   * the first is as well.
   */
  private static List<NounPhrase> shared(Token verb, Clause clause, Lexicon lexicon) {
    var last = clause.verbs().isEmpty() ? verb : clause.verbs().getLast();
    if (last.equals(verb) || !lexicon.events().takesObject(deed(verb))) {
      return List.of();
    }
    if (clause.objects().isEmpty()) {
      return after(last, clause, lexicon);
    }
    var makes =
        lexicon.operations(last.lemma()).contains(Operation.CREATE)
            && clause.objects().stream()
                .allMatch(each -> lexicon.events().isMade(Noun.of(each.noun())));
    return makes ? clause.after("for", "of", "on", "about", "to") : List.of();
  }

  static Optional<Noun> thing(NounPhrase phrase, Lexicon lexicon) {
    var counted = phrase.isPlural() || phrase.determiner().isPresent() || phrase.isPronoun();
    return Naming.entity(phrase, lexicon)
        .filter(noun -> (counted || lexicon.isUsualThing(noun)) && !lexicon.isSystem(noun.head()))
        .filter(noun -> mayBeThing(noun, lexicon));
  }

  /** "A hotel room", as a room may be one. */
  private static boolean mayBeThing(Noun noun, Lexicon lexicon) {
    var types = lexicon.fieldTypes();
    return types.mayBeThing(noun) || types.mayBeThing(Noun.of(noun.head()));
  }
}
