package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * "Filter by status", "search books by title", "sorted by price", "paginated": asking for records.
 */
public final class QueryRule implements Rule {
  @Override
  public String name() {
    return "query";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    if (FilteredRule.isByState(statement, lexicon)) {
      return facts;
    }
    for (var clause : statement.clauses()) {
      if (clause.negated()) {
        continue;
      }
      for (var verb : clause.verbs()) {
        asked(verb.lemma())
            .ifPresentOrElse(
                query -> asked(query, clause, lexicon, facts),
                () -> listedBy(verb, clause, lexicon, facts));
      }
      clause.predicates().stream()
          .flatMap(word -> able(word.lower()).stream())
          .forEach(query -> facts.add(query(query, clause, clause.subjects(), lexicon)));
      for (var phrase : clause.objects()) {
        named(phrase, clause, lexicon, facts);
      }
      listing(clause, lexicon, facts);
    }
    return facts;
  }

  /** "Plot listing with pagination". */
  private static void listing(Clause clause, Lexicon lexicon, List<Fact> facts) {
    var lists =
        clause.objects().stream()
            .anyMatch(one -> lexicon.operationsOfNoun(one.noun()).contains(Operation.LIST));
    if (clause.isPhrase() && lists) {
      clause.after("with").stream()
          .flatMap(with -> way(with).map(way -> asked(way, with)).stream())
          .forEach(facts::add);
    }
  }

  private static Fact asked(Fact.Query way, NounPhrase said) {
    return new Fact.QueryOn(way, Optional.empty(), List.of(), said.span());
  }

  /** Each thing that is asked for by itself, so that none of them is taken for another. */
  private static void asked(Fact.Query query, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var things =
        clause.targets().isEmpty()
            ? clause.after("for")
            : clause.targets().stream().map(QueryRule::meant).toList();
    if (things.size() < 2) {
      facts.add(query(query, clause, things, lexicon));
      return;
    }
    var fields = QueriedFields.by(clause, lexicon);
    for (var thing : things) {
      var start = thing.equals(things.getFirst()) ? clause.span() : thing.span();
      var end = thing.equals(things.getLast()) ? clause.span() : thing.span();
      facts.add(
          new Fact.QueryOn(
              sought(query, clause),
              Naming.entity(thing, lexicon),
              fields,
              new Span(start.start(), Math.max(thing.span().end(), end.end()))));
    }
  }

  /** "Search and filtering of plots": the plots. */
  private static NounPhrase meant(NounPhrase phrase) {
    return phrase.of().filter(_ -> asked(phrase.noun()).isPresent()).orElse(phrase);
  }

  private static void named(NounPhrase phrase, Clause clause, Lexicon lexicon, List<Fact> facts) {
    for (var word : Stream.concat(phrase.modifiers().stream(), Stream.of(phrase.head())).toList()) {
      var alone =
          word.equals(phrase.head())
              || lexicon.isGeneric(phrase.noun())
              || phrase.head().isOneOf("support", "options", "option");
      asked(word.lemma().replace("ing", ""))
          .or(() -> asked(word.lower()))
          .filter(
              _ ->
                  alone
                      && (clause.isPhrase()
                          || clause.has(
                              "support",
                              "provide",
                              "implement",
                              "add",
                              "include",
                              "have",
                              "offer",
                              "allow")))
          .ifPresent(
              query ->
                  facts.add(query(query, clause, clause.after("for", "of", "on", "in"), lexicon)));
    }
  }

  private static void listedBy(Token verb, Clause clause, Lexicon lexicon, List<Fact> facts) {
    if (isOrdered(clause)) {
      facts.add(ordered(clause, lexicon));
      return;
    }
    var lists =
        lexicon.operations(verb.lemma()).stream()
                .anyMatch(o -> o == Operation.LIST || o == Operation.READ)
            && lexicon.operations(verb.lemma()).size() < 3;
    if (lists
        && clause.targets().stream().noneMatch(QueryRule::isAnswer)
        && (!clause.after("by").isEmpty()
            || !clause.after("with", "for", "in", "from").isEmpty())) {
      var ways = clause.after("with").stream().filter(way -> way(way).isPresent()).toList();
      ways.forEach(way -> facts.add(inWay(way, clause, lexicon)));
      if (!ways.isEmpty()) {
        return;
      }
      var fields =
          clause.after("by", "with", "for", "in", "from").stream()
              .filter(phrase -> !isNone(phrase) && !isOfOther(phrase, clause, lexicon))
              .toList();
      if (QueriedFields.all(fields, lexicon).isEmpty()) {
        return;
      }
      facts.add(
          new Fact.QueryOn(
              Fact.Query.WITH,
              entityOf(clause.targets(), lexicon),
              QueriedFields.all(fields, lexicon),
              upTo(fields, clause)));
    }
  }

  /** "Find plants on a shelf through another catalogue": where to look it does not read. */
  private static Span upTo(List<NounPhrase> fields, Clause clause) {
    var end = fields.stream().mapToInt(field -> field.span().end()).max().orElseThrow();
    return clause.after("through", "via").isEmpty()
        ? clause.span()
        : new Span(clause.span().start(), end);
  }

  /** "List plots with pagination", "with filtering by soil": the way in which they are listed. */
  private static Optional<Fact.Query> way(NounPhrase phrase) {
    return Optional.of(phrase.head().lower())
        .filter(_ -> phrase.modifiers().isEmpty())
        .flatMap(QueryRule::asked);
  }

  private static Fact inWay(NounPhrase way, Clause clause, Lexicon lexicon) {
    var query = way(way).orElseThrow();
    var by = query == Fact.Query.PAGES ? List.<NounPhrase>of() : clause.after("by", "on");
    var said =
        Stream.of(clause.targets().stream().limit(1), Stream.of(way), by.stream())
            .flatMap(phrases -> phrases)
            .map(NounPhrase::span)
            .reduce(way.span(), Span::cover);
    return new Fact.QueryOn(
        query, entityOf(clause.targets(), lexicon), QueriedFields.all(by, lexicon), said);
  }

  /** "Returns 204 with no body": nothing is found by what there is none of. */
  private static boolean isNone(NounPhrase phrase) {
    return phrase.determiner().filter(word -> word.isOneOf("no")).isPresent();
  }

  /** "List the plots with the name of their gardener": no name of a plot. */
  private static boolean isOfOther(NounPhrase value, Clause clause, Lexicon lexicon) {
    var listed = entityOf(clause.targets(), lexicon);
    return !lexicon.isGeneric(value.noun())
        && Naming.field(value, lexicon).filter(lexicon.fieldTypes()::isFieldName).isPresent()
        && value.of().flatMap(of -> Naming.entity(of, lexicon)).stream()
            .filter(of -> listed.isPresent() && isKnown(of, lexicon))
            .anyMatch(of -> !of.equals(listed.get()));
  }

  private static boolean isKnown(Noun noun, Lexicon lexicon) {
    return lexicon.isUsualThing(noun) || lexicon.isActor(noun.head());
  }

  /** "Get a response with a short link": no response is picked by its links. */
  private static boolean isAnswer(NounPhrase phrase) {
    return phrase.head().isOneOf("response", "responses", "reply", "answer");
  }

  /** "List plots in order of their size". */
  private static boolean isOrdered(Clause clause) {
    return clause.after("in").stream()
        .anyMatch(phrase -> phrase.head().isOneOf("order") && phrase.of().isPresent());
  }

  private static Fact ordered(Clause clause, Lexicon lexicon) {
    var fields =
        clause.after("in").stream()
            .flatMap(order -> order.of().stream())
            .flatMap(of -> QueriedFields.of(of, lexicon))
            .toList();
    return new Fact.QueryOn(
        Fact.Query.SORT, entityOf(clause.targets(), lexicon), fields, clause.span());
  }

  private static Fact query(
      Fact.Query query, Clause clause, List<NounPhrase> things, Lexicon lexicon) {
    var fields = new ArrayList<>(QueriedFields.by(clause, lexicon));
    fields.addAll(QueriedFields.all(QueriedFields.given(clause), lexicon));
    var sought = sought(query, clause);
    var plain = sought != query || clause.after("on", "using", "in").isEmpty();
    return new Fact.QueryOn(
        plain ? sought : Fact.Query.WITH, entityOf(things, lexicon), fields, span(clause));
  }

  /** "Filter plots by a search term": words are looked for in all texts. */
  private static Fact.Query sought(Fact.Query query, Clause clause) {
    var ways = clause.after("by", "on", "using", "in", "with", "such as");
    return query == Fact.Query.FILTER && ways.stream().anyMatch(NoValue::isSought)
        ? Fact.Query.SEARCH
        : query;
  }

  /** "I want plots to be sorted": with the plots before it. */
  private static Span span(Clause clause) {
    return clause.passive() && !clause.subjects().isEmpty()
        ? clause.span().cover(clause.subjects().getFirst().span())
        : clause.span();
  }

  private static Optional<Noun> entityOf(List<NounPhrase> phrases, Lexicon lexicon) {
    return phrases.stream()
        .map(phrase -> Naming.entity(phrase, lexicon))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Fact.Query> able(String word) {
    return switch (word) {
      case "searchable" -> Optional.of(Fact.Query.SEARCH);
      case "filterable" -> Optional.of(Fact.Query.FILTER);
      case "sortable" -> Optional.of(Fact.Query.SORT);
      case "paginated", "pageable" -> Optional.of(Fact.Query.PAGES);
      case String _ -> Optional.empty();
    };
  }

  private static Optional<Fact.Query> asked(String word) {
    return switch (word) {
      case "filter", "filtering", "filtered" -> Optional.of(Fact.Query.FILTER);
      case "sort", "order by", "sorting", "sorted" -> Optional.of(Fact.Query.SORT);
      case "search", "find", "searching", "searched", "look" -> Optional.of(Fact.Query.SEARCH);
      case "paginate", "pagination", "paging", "paginated" -> Optional.of(Fact.Query.PAGES);
      case String _ -> Optional.empty();
    };
  }
}
