package dev.bluewright.interpreter.resolve.meant;

import static dev.bluewright.interpreter.fact.Operation.CREATE;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.resolve.finding.LookedIn;
import dev.bluewright.interpreter.resolve.things.PartClasses;
import dev.bluewright.interpreter.resolve.things.PropertyNames;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.rule.ClassLine;
import dev.bluewright.interpreter.rule.PropertyList;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is said of a class in the sentences after the one that names it, and what is said of parts
 * of a program.
 */
public final class ClassTalk {
  private static final Noun IT = Noun.of("it");
  private static final List<Pattern> METHODS =
      List.of(
          Pattern.compile("(?:provides?|offers?|has|includes?|with) (?:the )?methods (?:to|for)"));

  private static final List<Pattern> NAMING =
      List.of(
          Pattern.compile(
              "^(?:the |an? )?[a-z]+ (?:class|entity|model) (?:represents|models|describes) an?"
                  + " [a-z]+(?: [a-z]+)?(?: (?:in|within|of|on|at) (?:an? |the )[a-z]+(?:"
                  + " [a-z]+)?)? \\.?$"));

  private static final List<Pattern> STANDING =
      List.of(
          Pattern.compile(
              "[a-z]+ : (?:this class|it) (?:will )?(?:encapsulates?|represents?|stores?)"
                  + "(?: (?:the |an? |all |information (?:about|of) )*(?:entity)?)?"));

  private final Lexicon lexicon;
  private final Map<Passage, ClassLine> spokenOf = new HashMap<>();

  private final PropertyNames noted;

  private ClassTalk(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.noted = new PropertyNames(lexicon);
  }

  /** The statements of a text with what each says of the class that it speaks of. */
  public static List<Heard> settled(List<Heard> heard, Lexicon lexicon) {
    var talk = new ClassTalk(lexicon);
    var settled = heard.stream().map(talk::settled).toList();
    var known = settled.stream().map(talk.noted::agreed).toList();
    var looked = LookedIn.settled(PartClasses.settled(known, lexicon), lexicon);
    return Lendings.settled(looked, lexicon);
  }

  private Heard settled(Heard heard) {
    var statement = heard.statement();
    var named = ClassLine.of(statement.passage(), statement.sentence(), lexicon);
    named.ifPresent(line -> spokenOf.putIfAbsent(statement.passage(), line));
    var line = named.or(() -> Optional.ofNullable(spokenOf.get(statement.passage())));
    return line.map(each -> settled(heard, each, named.isPresent())).orElse(heard);
  }

  private Heard settled(Heard heard, ClassLine line, boolean names) {
    return switch (line.kind()) {
      case THING -> ofThing(heard, line, names);
      case PROGRAM -> new Heard(heard.statement(), ofProgram(heard, line, names));
      case KINDS -> names ? ofKinds(heard, line) : heard;
      case VALUES, OPEN -> heard;
    };
  }

  /** A class of records: its properties are its own, whatever other nouns stand there. */
  private Heard ofThing(Heard heard, ClassLine line, boolean names) {
    var statement = heard.statement();
    var name = line.names().getFirst();
    var list = PropertyList.of(statement, name, line.labelled(), lexicon);
    var defines = list.isPresent() || isDefinition(line, names);
    var facts = new ArrayList<Fact>();
    var tells =
        isDefinition(line, names)
            && (list.isPresent() || tellsLater(statement) || onlyNames(statement));
    if (list.isPresent() || tells) {
      var start = statement.tokens().getFirst().span().start();
      var end = list.map(each -> each.span().start()).orElse(statement.span().end());
      var lead = new Span(start, Math.max(start, end));
      facts.add(new Fact.Framing(lead));
      line.names().stream()
          .filter(_ -> tells)
          .forEach(each -> facts.add(new Fact.EntityNamed(each, lead)));
    }
    if (names && line.labelled()) {
      statement
          .wording()
          .first(STANDING, found -> Optional.of(found.span()))
          .ifPresent(span -> facts.add(new Fact.EntityNamed(name, span)));
    }
    var properties = list.map(PropertyList::facts).orElse(List.of());
    var both =
        isDefinition(line, names)
            ? BetweenTwo.facts(statement, name, properties, lexicon)
            : List.<Fact>of();
    facts.addAll(BetweenTwo.properties(properties, both));
    facts.addAll(both);
    noted.note(properties);
    noted.note(both);
    line.names().stream()
        .skip(1)
        .forEach(other -> list.ifPresent(each -> facts.addAll(each.namesOf(other))));
    heard.facts().stream()
        .filter(fact -> list.filter(each -> each.span().overlaps(fact.span())).isEmpty())
        .filter(fact -> !(defines && isDoubt(fact)))
        .filter(fact -> list.filter(each -> isDoneBefore(each, fact)).isEmpty())
        .filter(fact -> list.filter(each -> isSaidBy(each, fact)).isEmpty())
        .filter(fact -> !isDefinition(line, names) || !isOfOther(fact, line))
        .map(fact -> names && !line.labelled() ? fact : owned(fact, name))
        .forEach(facts::add);
    if (!isDefinition(line, names)) {
      facts.addAll(added(heard, name));
    }
    return new Heard(statement, List.copyOf(facts));
  }

  /** "It provides methods to add and remove beds": beds of what is spoken of. */
  private List<Fact> added(Heard heard, Noun name) {
    return heard.statement().wording().first(METHODS, found -> Optional.of(found.span())).stream()
        .flatMap(_ -> heard.facts().stream())
        .filter(fact -> fact instanceof Fact.OperationOn(var done, _, _, _) && done == CREATE)
        .map(Fact.OperationOn.class::cast)
        .filter(fact -> !fact.noun().equals(name) && lexicon.classes().has(fact.noun()))
        .<Fact>map(fact -> new Fact.RelationOf(Optional.of(name), true, fact.noun(), fact.span()))
        .toList();
  }

  /** Whether a sentence after this one tells the properties. */
  private static boolean tellsLater(Statement statement) {
    return ClassLine.tellsProperties(
        statement.passage().prose().text().replace(statement.sentence().text(), ""));
  }

  /** "The Shed class represents a shed in the garden.": that there are sheds, and no more. */
  private static boolean onlyNames(Statement statement) {
    return statement.wording().first(NAMING, found -> Optional.of(found.span())).isPresent();
  }

  /** What a definition seems to ask for or to leave out, by words that are names in it. */
  private static boolean isDoubt(Fact fact) {
    return fact instanceof Fact.SetAside
        || fact instanceof Fact.Unsupported
        || fact instanceof Fact.Untold;
  }

  private static boolean isDoneBefore(PropertyList list, Fact fact) {
    return (fact instanceof Fact.OperationOn || fact instanceof Fact.Transition)
        && fact.span().start() < list.span().end();
  }

  /** "Of the garden", where there is no class of gardens: only where it is. */
  private boolean isOfOther(Fact fact, ClassLine line) {
    return lexicon.classes().areAll()
        && fact instanceof Fact.RelationOf(_, _, var to, _)
        && lexicon.classes().of(to).filter(name -> !line.names().contains(name)).isEmpty();
  }

  /** "Placed by a gardener, with properties such as buyer": the buyer is that gardener. */
  private boolean isSaidBy(PropertyList list, Fact fact) {
    return fact instanceof Fact.RelationOf(_, _, var to, _)
        && list.facts().stream()
            .anyMatch(
                other ->
                    other instanceof Fact.FieldOf(_, var field, _, _)
                        && (field.narrows(to)
                            || (lexicon.people().isRoleOfRecord(field) && isSomeone(to))));
  }

  private boolean isSomeone(Noun noun) {
    return lexicon.isActor(noun.text()) || lexicon.people().endOf(noun.text()).isPresent();
  }

  private static boolean isDefinition(ClassLine line, boolean names) {
    return names && !line.labelled();
  }

  private static Fact owned(Fact fact, Noun name) {
    return switch (fact) {
      case Fact.EntityNamed(var noun, var span) when noun.equals(IT) ->
          new Fact.EntityNamed(name, span);
      case Fact.FieldOf(var owner, var field, var many, var span) when isIt(owner) ->
          new Fact.FieldOf(Optional.of(name), field, many, span);
      case Fact.TypeHint(var owner, var field, var type, var span) when isIt(owner) ->
          new Fact.TypeHint(Optional.of(name), field, type, span);
      case Fact.EnumerationOf(var owner, var field, var values, var span) when isIt(owner) ->
          new Fact.EnumerationOf(Optional.of(name), field, values, span);
      case Fact.LimitOf(var owner, var field, var limit, var span) when isIt(owner) ->
          new Fact.LimitOf(Optional.of(name), field, limit, span);
      case Fact.RelationOf(var from, var many, var to, var span) when isIt(from) ->
          new Fact.RelationOf(Optional.of(name), many, to, span);
      case Fact other -> other;
    };
  }

  private static boolean isIt(Optional<Noun> owner) {
    return owner.isEmpty() || owner.get().equals(IT);
  }

  /** A part of a program; what it does with records, the records' own sentences say as well. */
  private List<Fact> ofProgram(Heard heard, ClassLine line, boolean names) {
    var why = lexicon.aside().why("program");
    var aside = new Fact.SetAside(why, names && !line.labelled(), heard.statement().span());
    return Stream.concat(
            heard.facts().stream().filter(fact -> !isLeft(fact)),
            isSpokenOf(heard.statement(), line, names) ? Stream.of(aside) : Stream.of())
        .toList();
  }

  /** "The SunnyPlot and ShadyPlot classes extend Plot": each plot is one of these. */
  private Heard ofKinds(Heard heard, ClassLine line) {
    var statement = heard.statement();
    var base =
        lexicon.classes().names().stream()
            .filter(name -> line.names().stream().allMatch(each -> each.narrows(name)))
            .findFirst();
    var type = Noun.of("type");
    var aside = new Fact.SetAside(lexicon.aside().why("program"), base.isEmpty(), statement.span());
    return new Heard(
        statement,
        base.map(
                name ->
                    List.<Fact>of(
                        new Fact.FieldOf(base, type, false, statement.span()),
                        new Fact.EnumerationOf(
                            base, type, line.labelsBefore(name), statement.span())))
            .filter(_ -> line.names().size() > 1)
            .orElse(List.of(aside)));
  }

  private static boolean isLeft(Fact fact) {
    return fact instanceof Fact.Unsupported || fact instanceof Fact.Untold;
  }

  private static boolean isSpokenOf(Statement statement, ClassLine line, boolean names) {
    return names
        || statement.tokens().stream()
            .limit(1)
            .map(Token::lower)
            .anyMatch(word -> List.of("it", "this", "they", "these").contains(word))
        || line.labelled();
  }
}
