package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Persons;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values that whoever makes a record need not give, though the text tells of them: lists, which may
 * be empty, what people say of themselves after they signed up, what is noted of a record that is
 * there, and who makes the record.
 */
public final class LeftOut {
  private static final Set<String> PICTURES = Set.of("picture", "photo", "image");

  /** What stands after people where a record names them. */
  private static final List<String> NAMING = List.of("Name", "Id", "Email");

  /** What the words of a record are called. */
  private static final List<String> WORDS = List.of("text", "content", "body");

  /** Of what is there: "staff can record the weight of a lamb", "add a note to my lamb". */
  private static final Set<String> NOTING =
      Set.of(
          "set",
          "record",
          "note",
          "log",
          "indicate",
          "specify",
          "state",
          "express",
          "describe",
          "document",
          "capture",
          "identify",
          "add");

  /**
   * "Describe a lamb as needed, including its markings": whoever describes it may leave some out.
   */
  private static final Pattern AS_NEEDED =
      Pattern.compile("\\b(?:as|if|when|where) (?:necessary|needed|applicable|appropriate)\\b");

  /** What a record is known by. */
  private static final Set<String> NAMES = Set.of("name", "title");

  private final Workspace work;
  private final Set<String> demanded = new HashSet<>();
  private final Set<String> ofProfiles = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private final Set<String> noted = new HashSet<>();

  private LeftOut(Workspace work) {
    this.work = work;
  }

  /** Lets records be made without them, unless the text asks for them. */
  public static void settle(List<Heard> heard, Optional<Persons> persons, Workspace work) {
    var left = new LeftOut(work);
    heard.forEach(left::read);
    work.entities().forEach(left::lists);
    work.entities().forEach(left::words);
    work.entities().forEach(left::later);
    work.person().ifPresent(left::profile);
    persons.ifPresent(known -> work.entities().forEach(entity -> left.makers(known, entity)));
  }

  private void read(Heard heard) {
    var profile = speaksOfProfiles(heard);
    var notes = notes(heard);
    for (var fact : heard.facts()) {
      var places = work.places().getOrDefault(fact, List.of());
      if (fact instanceof Fact.LimitOf(_, _, Limit.Required _, _)) {
        demanded.addAll(places);
      }
      if (profile && fact instanceof Fact.FieldOf) {
        ofProfiles.addAll(places);
      }
      if (fact instanceof Fact.FieldOf) {
        (notes ? noted : told).addAll(places);
      }
    }
  }

  /** Whether values are given to records that are there already. */
  private static boolean notes(Heard heard) {
    return AS_NEEDED.matcher(heard.statement().wording().line()).find() || addsTo(heard);
  }

  private static boolean addsTo(Heard heard) {
    var operations = heard.all(Fact.OperationOn.class).map(Fact.OperationOn::operation).toList();
    return operations.contains(Operation.UPDATE)
        && !operations.contains(Operation.CREATE)
        && heard.statement().clauses().stream()
            .flatMap(clause -> clause.verbs().stream())
            .anyMatch(verb -> NOTING.contains(verb.lemma()));
  }

  /** Profiles, and not profile pictures alone; what people sign up with is given by then. */
  private static boolean speaksOfProfiles(Heard heard) {
    var words = heard.statement().tokens().stream().map(Token::lemma).toList();
    return IntStream.range(0, words.size())
            .filter(at -> words.get(at).equals("profile"))
            .anyMatch(at -> at + 1 == words.size() || !PICTURES.contains(words.get(at + 1)))
        && heard.facts().stream()
            .noneMatch(
                fact ->
                    fact instanceof AccessFact.AccountAsked(_, var deed, _)
                        && deed == AccountDeed.SIGN_UP);
  }

  private void lists(EntityDraft entity) {
    for (var field : List.copyOf(entity.fields.values())) {
      if (field.type() instanceof FieldType.Json) {
        free(entity, field, "a list may be empty");
      }
    }
  }

  /** A post of pictures has no text, whether its words are called text or content. */
  private void words(EntityDraft entity) {
    var words = WORDS.stream().filter(entity.fields::containsKey).map(entity.fields::get).toList();
    if (words.stream().anyMatch(FieldModel::optional)) {
      words.forEach(field -> free(entity, field, "it may hold no words"));
    }
  }

  private void later(EntityDraft entity) {
    for (var field : List.copyOf(entity.fields.values())) {
      var place = place(entity, field);
      if (noted.contains(place) && !told.contains(place) && !NAMES.contains(field.name())) {
        free(entity, field, "it is noted of what is there already");
      }
    }
  }

  /** Who signs up, and the first administrator, may have no picture or date of birth yet. */
  private void profile(EntityDraft person) {
    for (var field : List.copyOf(person.fields.values())) {
      if (!isWord(field) || isOfProfile(field, person)) {
        free(person, field, "who signs up need not have one");
      }
    }
  }

  /** "Customer name" of an order, where customers sign in: nobody writes their own name. */
  private void makers(Persons persons, EntityDraft entity) {
    var names =
        Stream.concat(persons.roles().stream(), Stream.of(persons.noun()))
            .flatMap(who -> NAMING.stream().map(part -> who.camelCase() + part))
            .toList();
    names.stream()
        .flatMap(name -> Optional.ofNullable(entity.fields.get(name)).stream())
        .forEach(field -> free(entity, field, "who signs in is known"));
  }

  private boolean isOfProfile(FieldModel field, EntityDraft person) {
    return ofProfiles.contains(place(person, field)) && !field.rules().unique();
  }

  private static boolean isWord(FieldModel field) {
    return field.type() instanceof FieldType.Text
        || field.type() instanceof FieldType.LongText
        || field.type() instanceof FieldType.Email;
  }

  private void free(EntityDraft entity, FieldModel field, String because) {
    if (field.isGiven()
        && !field.optional()
        && field.defaultValue().isEmpty()
        && !demanded.contains(place(entity, field))) {
      entity.put(Limits.optional(field, true));
      work.assume(place(entity, field), "optional", because);
    }
  }

  private static String place(EntityDraft entity, FieldModel field) {
    return entity.name() + "." + field.name();
  }
}
