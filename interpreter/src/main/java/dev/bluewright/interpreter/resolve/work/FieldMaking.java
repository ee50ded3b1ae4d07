package dev.bluewright.interpreter.resolve.work;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldRules;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.Names;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of entities by the nouns of the text: those that are there, and new ones. */
public record FieldMaking(Workspace work) {

  /** The field of a noun in an entity, made from its name where it is new. */
  public FieldModel of(EntityDraft entity, Noun noun, boolean many) {
    var known = entity.field(noun);
    if (known.isPresent()) {
      return known.get();
    }
    var name = withoutOwner(entity, many ? counted(noun) : noun);
    var field = fresh(entity, name, many);
    entity.put(field);
    return field;
  }

  /** "Notes", "free seats", "hobbies": as written, where the one is no name of a value. */
  private Noun counted(Noun noun) {
    var words = new ArrayList<>(noun.words());
    words.set(words.size() - 1, Names.plural(noun.head()));
    var plural = new Noun(words);
    var types = work.lexicon().fieldTypes();
    return types.isNamedInPlural(words.getLast()) || types.suggestedBy(noun).isEmpty()
        ? plural
        : noun;
  }

  /** The field of a noun that is noted of records, so that they may be without it. */
  public FieldModel noted(EntityDraft entity, Noun noun, boolean many) {
    return left(entity, noun, many, "it is noted of what is there already");
  }

  /** The field of a noun that records are only asked for by, so that they may be without it. */
  public FieldModel asked(EntityDraft entity, Noun noun) {
    return left(entity, noun, false, "the text only asks for records by it");
  }

  private FieldModel left(EntityDraft entity, Noun noun, boolean many, String because) {
    if (entity.field(noun).isPresent()) {
      return entity.field(noun).get();
    }
    var moment = entity.begins().filter(_ -> noun.equals(Noun.of("date")));
    if (moment.isPresent()) {
      return moment.get();
    }
    var field = of(entity, noun, many);
    entity.asked.add(field.name());
    if (field.optional() || field.defaultValue().isPresent()) {
      return field;
    }
    work.assume(entity.name() + "." + field.name(), "optional", because);
    var optional = FieldModel.optional(field.name(), field.type());
    entity.put(optional);
    return optional;
  }

  /** "Plot size" of a plot is its size. */
  public static Noun withoutOwner(EntityDraft entity, Noun noun) {
    var rest = noun.within(entity.noun());
    return rest.equals(Noun.of("id")) ? noun : rest;
  }

  /** Whether the day is a value of its own, so that a time is one of the day. */
  private static boolean hasDay(EntityDraft entity) {
    return entity.fields.values().stream().anyMatch(each -> each.type() instanceof FieldType.Date);
  }

  /** The "number" of an account is its "account number". */
  private static Noun withOwner(EntityDraft entity, Noun name) {
    return name.words().size() > 1 ? name : new Noun(List.of(entity.noun().head(), name.head()));
  }

  /** The type that a name suggests: the number of a card is no whole number. */
  public Optional<FieldType> suggested(EntityDraft entity, Noun noun) {
    var types = work.lexicon().fieldTypes();
    return types
        .named(withOwner(entity, noun))
        .filter(each -> !(each instanceof FieldType.DateTime && hasDay(entity)))
        .or(() -> types.suggestedBy(noun));
  }

  private FieldModel fresh(EntityDraft entity, Noun noun, boolean many) {
    var about = entity.name() + "." + noun.camelCase();
    var types = work.lexicon().fieldTypes();
    var suggested = suggested(entity, noun);
    var plain = suggested.isEmpty();
    FieldType type = suggested.orElse(many ? new FieldType.Json() : new FieldType.Text(200));
    work.assume(about, Types.label(type), plain ? "the text gives no type" : "its name");
    if (type instanceof FieldType.Truth) {
      var first = types.isTrueAtFirst(noun);
      return FieldModel.defaulted(noun.camelCase(), type, Boolean.toString(first));
    }
    if (type instanceof FieldType.DateTime && noun.head().equals("timestamp")) {
      work.assume(about, "the moment at which it is made", "its name");
      return FieldModel.defaulted(noun.camelCase(), type, Limit.Default.PRESENT);
    }
    if (type instanceof FieldType.Date && types.isMadeWith(noun)) {
      work.assume(about, "the day on which it is made", "its name");
      return FieldModel.defaulted(noun.camelCase(), type, "today()");
    }
    if (types.isUsuallyOptional(noun)) {
      work.assume(about, "optional", "nothing says that it must be given");
      return FieldModel.optional(noun.camelCase(), type);
    }
    return new FieldModel(noun.camelCase(), type, false, Optional.empty(), FieldRules.NONE);
  }
}
