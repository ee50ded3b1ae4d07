package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Antecedents;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** "Members can like photos", "follow other users", "readers bookmark articles". */
public final class TieRule implements Rule {
  private static final Noun SOMEONE = Noun.of("user");
  private static final String LEAD =
      "(?:(?<doer>[a-z]+) (?:can|may|could|should|will|must|should be able to|must be able to|will"
          + " be able to|can also|are able to|is able to|are allowed to)(?: also)?(?:"
          + " (?<first>[a-z]+)(?: ,)? (?:and|or))?|^(?:(?<first2>[a-z]+) (?:and|or))?|to(?:"
          + " (?<first3>[a-z]+)(?: ,)? (?:and|or))?|,(?: and| or)?|as well as)";

  /** "Like or add comments to a post": what follows is what is added, and not what is liked. */
  private static final Pattern ADDING =
      Pattern.compile("\\b(?:add|write|leave|post|make|create|give|submit|send)\\b");

  /** Between one thing and the next. */
  private static final String AND = "(?: ,(?: and| or)?| and| or) (?:other |an? |the )?";

  private static final Pattern VERBS = Pattern.compile("[a-z]+");

  @Override
  public String name() {
    return "tie";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    wording.each(lexicon.events().tying(TieRule::way), found -> read(found, lexicon, facts));
    statement.clauses().forEach(clause -> ofThem(clause, statement, lexicon).forEach(facts::add));
    return facts.stream()
        .filter(fact -> !Sharing.isOther(fact, wording.line(), lexicon))
        .filter(fact -> !isDone(fact, statement) && !isLikeness(fact, statement))
        .filter(fact -> !areCounted(fact, statement))
        .map(fact -> named(fact, facts))
        .toList();
  }

  /** "Add reviews as well as like them": the reviews. */
  private static List<Fact> ofThem(Clause clause, Statement statement, Lexicon lexicon) {
    if (clause.negated() || clause.passive() || clause.objects().size() != 1) {
      return List.of();
    }
    var object = clause.objects().getFirst();
    return clause.verbs().stream()
        .filter(_ -> object.head().isOneOf("them", "it"))
        .flatMap(
            verb ->
                lexicon.events().tiedBy(verb.lemma()).stream()
                    .flatMap(
                        made ->
                            Antecedents.noun(object, clause, statement, lexicon).stream()
                                .filter(thing -> !thing.equals(Noun.of("it")))
                                .filter(lexicon.fieldTypes()::mayBeThing)
                                .<Fact>map(
                                    thing ->
                                        new TieFact.Tie(
                                            verb.lemma(),
                                            made,
                                            SOMEONE,
                                            thing,
                                            verb.span().cover(object.span())))))
        .toList();
  }

  /** "Like a photo, comment on it": what is done with it, and no other thing that is liked. */
  private static boolean isDone(Fact fact, Statement statement) {
    return fact instanceof TieFact.Tie(_, _, _, var thing, var span)
        && statement.tokens().stream()
            .filter(token -> token.tag() == Tag.VERB && token.span().equals(span))
            .anyMatch(token -> token.lower().equals(thing.text()));
  }

  /** "Letters, likes, and remarks": records of a list, and nothing that somebody does. */
  private static boolean areCounted(Fact fact, Statement statement) {
    return fact instanceof TieFact.Tie tie
        && tie.verb().endsWith("s")
        && statement.tokens().stream()
            .anyMatch(
                token ->
                    token.tag() == Tag.NOUN
                        && token.lower().equals(tie.verb())
                        && token.span().start() == tie.span().start());
  }

  /** "Add gear, like a rake": the word compares. */
  private static boolean isLikeness(Fact fact, Statement statement) {
    return fact instanceof TieFact.Tie tie
        && tie.verb().equals("like")
        && statement.tokens().stream()
            .filter(token -> token.isOneOf("like", "likes", "liked"))
            .allMatch(token -> token.tag() == Tag.ADP);
  }

  private static Pattern way(String verbs) {
    return Pattern.compile(
        LEAD
            + " ?(?<verb>"
            + verbs
            + ")(?: ?(?:/| and | or )un[a-z]+)?(?<joined>(?:(?: , (?:and |or )?| and | or )[a-z]+(?: on| to)?){1,2})?(?: for| on)?"
            + " (?:(?<which>an?|the|any|each|other|another|each other|his|their) )?(?:other )?"
            + "(?:(?:proposed|submitted|suggested|interesting|specific|individual|particular|certain) )?"
            + "(?<thing>[a-z]+(?: (?:item|post|entry|list)s?)?)(?:"
            + AND
            + "(?<more>[a-z]+)(?:"
            + AND
            + "(?<last>[a-z]+))?)?");
  }

  /** "Boards that other members can follow, and share messages": the boards are followed. */
  private static boolean isOfWhatStandsBefore(Wording.Found found) {
    var verb = found.text("first").or(() -> found.text("verb")).orElse("");
    return found
        .statementLine()
        .matches(".*\\b(?:that|which) (?:other )?[a-z]+ (?:can|may) " + verb + " ?(?:,|and|or) .*");
  }

  private static void read(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var verb = found.text("verb").orElse("");
    if (isEachOther(found)) {
      eachOther(found, lexicon, facts);
      return;
    }
    var thing = found.noun("thing", lexicon);
    var made = lexicon.events().tiedBy(verb);
    if (thing.isEmpty() || made.isEmpty() || !isThing(found, "thing", lexicon)) {
      return;
    }
    var doer = doer(found, lexicon);
    if (found.text("joined").filter(words -> ADDING.matcher(words).find()).isPresent()
        || isOfWhatStandsBefore(found)) {
      return;
    }
    var joined = found.text("joined").isPresent();
    var span = joined ? found.span("verb") : found.span("verb").cover(found.span("thing"));
    tie(new TieFact.Tie(verb, made.get(), doer, thing.get(), span), found, lexicon, facts);
    for (var group : List.of("joined", "first", "first2", "first3")) {
      found
          .text(group)
          .ifPresent(
              words ->
                  VERBS
                      .matcher(words)
                      .results()
                      .map(MatchResult::group)
                      .forEach(other -> also(other, group, found, lexicon, facts)));
    }
  }

  /** "Like or share a post": what another verb ties to the same thing. */
  private static void also(
      String verb, String group, Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var thing = found.noun("thing", lexicon).orElseThrow();
    var span = span(verb, group, found);
    lexicon
        .events()
        .tiedBy(verb)
        .map(made -> new TieFact.Tie(verb, made, doer(found, lexicon), thing, span))
        .ifPresent(fact -> tie(fact, found, lexicon, facts));
  }

  /** The verb alone, or up to the thing where nothing stands between them. */
  private static Span span(String verb, String group, Wording.Found found) {
    var words = List.of(found.text(group).orElseThrow().split(" ", -1));
    var place = words.lastIndexOf(verb);
    return place == words.size() - 1
        ? found.span(group, place, place + 1).cover(found.span("thing"))
        : found.span(group, place, place + 1);
  }

  private static void tie(
      TieFact.Tie fact, Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    facts.add(fact);
    for (var more : List.of("more", "last")) {
      if (isThing(found, more, lexicon)) {
        var other = found.noun(more, lexicon).orElseThrow();
        facts.add(new TieFact.Tie(fact.verb(), fact.made(), fact.doer(), other, found.span(more)));
      }
    }
  }

  /** Whether somebody shares what others wrote. */
  static boolean shares(Statement statement, Lexicon lexicon) {
    return new TieRule()
        .facts(statement, lexicon).stream()
            .anyMatch(fact -> fact instanceof TieFact.Tie tie && tie.made().equals(Sharing.SHARE));
  }

  private static boolean isEachOther(Wording.Found found) {
    return found.text("which").filter("each"::equals).isPresent()
        && found.text("thing").filter("other"::equals).isPresent();
  }

  /** "Members can follow each other": those who do it are those to whom it is done. */
  private static void eachOther(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var verb = found.text("verb").orElse("");
    var doer = doer(found, lexicon);
    var span = found.span("verb").cover(found.span("thing"));
    lexicon
        .events()
        .tiedBy(verb)
        .ifPresent(made -> facts.add(new TieFact.Tie(verb, made, doer, doer, span)));
  }

  private static Noun doer(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("doer", lexicon)
        .filter(noun -> lexicon.isActor(noun.head()) || lexicon.isUsualThing(noun))
        .filter(noun -> !lexicon.isSystem(noun.head()) && !isPronoun(noun))
        .orElse(SOMEONE);
  }

  /** Where one part of a sentence says who, the others mean him too. */
  private static Fact named(Fact fact, List<Fact> all) {
    if (!(fact instanceof TieFact.Tie(var verb, var made, var doer, var thing, var span))
        || !doer.equals(SOMEONE)) {
      return fact;
    }
    var said =
        all.stream()
            .map(TieFact.Tie.class::cast)
            .map(TieFact.Tie::doer)
            .filter(other -> !other.equals(SOMEONE))
            .findFirst();
    return new TieFact.Tie(verb, made, said.orElse(SOMEONE), thing, span);
  }

  private static boolean isPronoun(Noun noun) {
    return List.of("i", "we", "you", "they", "it", "one", "people", "anyone", "everyone")
        .contains(noun.head());
  }

  /** Whether things are counted: "like photos", "like a photo"; not "like Twitter". */
  private static boolean isThing(Wording.Found found, String group, Lexicon lexicon) {
    var noun = found.noun(group, lexicon);
    if (noun.isEmpty()) {
      return false;
    }
    var thing = noun.get();
    var plural = found.text(group).filter(text -> !text.endsWith(thing.head())).isPresent();
    var someone = // whoever says what he wants is somebody
        found.noun("doer", lexicon).filter(doer -> lexicon.isActor(doer.head())).isPresent()
            || found.statementLine().startsWith("as a")
            || found.statementLine().startsWith("i ");
    var counted =
        plural && (someone || lexicon.isUsualThing(thing) || lexicon.isActor(thing.head()));
    return (counted || found.text("which").isPresent())
        && !lexicon.isGeneric(thing.text())
        && !lexicon.isSystem(thing.head())
        && lexicon.fieldTypes().mayBeThing(thing);
  }
}
