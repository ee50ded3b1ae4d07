package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.ApiModel.PageNumbers;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.ParameterModel;
import dev.bluewright.blueprint.ParameterModel.Means;
import dev.bluewright.interpreter.fact.Prescription.Asked;
import dev.bluewright.interpreter.fact.Prescription.Manner;
import dev.bluewright.interpreter.rule.Naming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What one parameter of a text asks for, by its name and by what is said of it. */
final class ParameterMeaning {
  private static final Set<String> WORDS =
      Set.of(
          "q", "query", "search", "keyword", "keywords", "term", "searchTerm", "searchQuery", "s");
  private static final Set<String> SORTS =
      Set.of("sort", "sorted", "sortedBy", "sortBy", "orderBy", "ordering", "sorting", "sortField");
  private static final Set<String> DIRECTIONS =
      Set.of("order", "direction", "dir", "sortOrder", "sortDir", "sortDirection", "orderDir");
  private static final Set<String> SIZES = Set.of("limit", "perPage", "pageSize", "size");
  private static final Set<String> LEAST =
      Set.of("min", "minimum", "from", "after", "since", "least", "start");
  private static final Set<String> MOST =
      Set.of("max", "maximum", "to", "before", "until", "most", "end");

  /** Bounds of amounts, and never of times. */
  private static final Set<String> AMOUNTS =
      Set.of("min", "minimum", "least", "max", "maximum", "most");

  /** Words that bound times only beside one for them. */
  private static final Set<String> EDGES = Set.of("start", "end");

  private final ApiDraft draft;
  private final EntityModel entity;
  private final Asked asked;
  private final boolean listing;
  private final String name;

  /** A parameter of a call that lists, and does not search, or of another place of the text. */
  ParameterMeaning(ApiDraft draft, EntityModel entity, Asked asked, boolean listing) {
    this.draft = draft;
    this.entity = entity;
    this.asked = asked;
    this.listing = listing;
    this.name = SuccessFrame.camel(asked.name());
  }

  /** The parts of the blueprint by which it is taken; none where it cannot be. */
  List<String> read() {
    if (name.equals("page")) {
      return page();
    }
    if (SIZES.contains(name)) {
      return size();
    }
    var field = ListFields.findExactly(entity, name);
    if (field.isPresent() && !SORTS.contains(name)) {
      return by(field.get());
    }
    return SORTS.contains(name)
        ? sort()
        : DIRECTIONS.contains(name) ? direction() : WORDS.contains(name) ? words() : bound();
  }

  private List<String> page() {
    draft.pages = draft.pages.or(() -> Optional.of(new PageNumbers("page", "limit", 1)));
    return List.of(entity.name() + ".list", "api.pages");
  }

  private List<String> size() {
    if (draft.pages.isPresent()) {
      draft.pages =
          Optional.of(
              new PageNumbers(draft.pages.get().page(), asked.name(), draft.pages.get().first()));
      return List.of(entity.name() + ".list", "api.pages");
    }
    return same("limit");
  }

  /** A parameter that has the name of a value. */
  private List<String> by(String field) {
    var type = ListFields.type(entity, field);
    boolean part = has(Manner.PART) && type.filter(ListFields::isText).isPresent();
    if (part) {
      return same(field + "[contains]");
    }
    var known = known();
    if (known.isPresent()) {
      return known.get();
    }
    boolean free =
        type.filter(each -> each instanceof FieldType.Text || each instanceof FieldType.LongText)
            .isPresent();
    boolean open = free && !has(Manner.PICKED) && !listing;
    return open || type.filter(this::isOther).isPresent() ? List.of() : same(field);
  }

  /** A value that is none of those that the field may have. */
  private boolean isOther(FieldType type) {
    return type instanceof FieldType.Enumeration(var values)
        && asked.value().filter(value -> !values.contains(value)).isPresent();
  }

  private List<String> sort() {
    var field = field();
    var value = asked.value().orElse("");
    boolean down = value.equalsIgnoreCase("desc");
    if (down || value.equalsIgnoreCase("asc")) {
      return field
          .map(each -> choice(value, "sort=" + (down ? "-" : "") + each))
          .or(this::known)
          .orElse(List.of());
    }
    return value.isEmpty() || isKey(value.replaceFirst("^-", "")) ? same("sort") : List.of();
  }

  private boolean isKey(String value) {
    return value.matches(".*[A-Za-z].*")
        && ListFields.findExactly(entity, SuccessFrame.camel(value)).isPresent();
  }

  private List<String> direction() {
    var value = asked.value().orElse("asc").toLowerCase(Locale.ROOT);
    return value.equals("asc") || value.equals("desc") ? same("direction") : List.of();
  }

  /** Words to look for: in the one text that is named, or else in all. */
  private List<String> words() {
    if (isAnyOf(fields())) {
      return same("q");
    }
    var text =
        field()
            .filter(each -> ListFields.type(entity, each).filter(ListFields::isText).isPresent());
    if (text.isPresent()) {
      return same(text.get() + "[contains]");
    }
    var known = known();
    if (known.isPresent()) {
      return known.get();
    }
    boolean searched = entity.fields().stream().anyMatch(each -> ListFields.isText(each.type()));
    return searched && fields().isEmpty() ? same("q") : List.of();
  }

  /** "min_price", "dateTo": a bound of a value that has an order. */
  private List<String> bound() {
    var words = Naming.split(asked.name(), false);
    boolean least = isBound(words, LEAST);
    boolean most = isBound(words, MOST);
    if (least == most) {
      return List.of();
    }
    var rest = rest(words, least ? LEAST : MOST);
    var field =
        (rest.isEmpty() ? field() : ListFields.find(entity, rest))
            .or(() -> isOfTime(words, rest) ? Moments.of(entity) : Optional.empty())
            .filter(each -> ListFields.type(entity, each).map(ListFields::hasOrder).orElse(true));
    return field.map(each -> same(each + "[" + operator(least) + "]")).orElse(List.of());
  }

  /** "From", "until", "start_date": when it was, and no least price. */
  private static boolean isOfTime(List<String> words, String rest) {
    return words.stream().noneMatch(AMOUNTS::contains)
        && (rest.isEmpty()
            ? words.stream().noneMatch(EDGES::contains)
            : Moments.WORDS.contains(rest));
  }

  private static boolean isBound(List<String> words, Set<String> bounds) {
    return bounds.contains(words.getFirst()) || bounds.contains(words.getLast());
  }

  private static String rest(List<String> words, Set<String> bounds) {
    var left =
        bounds.contains(words.getFirst())
            ? words.subList(1, words.size())
            : words.subList(0, words.size() - 1);
    return left.isEmpty() ? "" : SuccessFrame.camel(String.join("_", left));
  }

  private String operator(boolean least) {
    boolean strict = has(least ? Manner.ABOVE : Manner.BELOW) && !has(Manner.INCLUSIVE);
    return (least ? "gt" : "lt") + (strict ? "" : "e");
  }

  /** The value that the words name; none where they name several. */
  private Optional<String> field() {
    var named = fields();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private List<String> fields() {
    return asked.nouns().stream()
        .flatMap(noun -> ListFields.find(entity, noun.camelCase()).stream())
        .distinct()
        .toList();
  }

  /** Whether words are looked for in all texts that there are, which are more than one. */
  private boolean isAnyOf(List<String> named) {
    var texts =
        entity.fields().stream()
            .filter(each -> ListFields.isText(each.type()))
            .map(FieldModel::name)
            .toList();
    return named.size() > 1 && named.containsAll(texts) && texts.containsAll(named);
  }

  private boolean has(Manner manner) {
    return asked.manners().contains(manner);
  }

  /** It was told before. */
  private Optional<List<String>> known() {
    return Optional.ofNullable(draft.parameters.get(key()))
        .filter(
            before ->
                !(before.means() instanceof Means.Choice(var queries))
                    || asked.value().filter(queries::containsKey).isPresent())
        .map(_ -> met());
  }

  private List<String> same(String means) {
    if (isConventional(means)) {
      return List.of(entity.name() + ".list");
    }
    var before = draft.parameters.get(key());
    if (before != null && !before.means().equals(new Means.As(means))) {
      return asked.manners().isEmpty() ? known().orElse(List.of()) : List.of();
    }
    draft.parameters.put(
        key(), new ParameterModel(entity.name(), asked.name(), new Means.As(means)));
    return met();
  }

  /** Whether lists take it by that name without being told. */
  private boolean isConventional(String means) {
    return asked.name().equals(draft.api().jsonName(entity.name(), means));
  }

  private List<String> choice(String value, String query) {
    var queries = new LinkedHashMap<String, String>();
    if (draft.parameters.get(key())
        instanceof ParameterModel(_, _, Means.Choice(Map<String, String> before))) {
      queries.putAll(before);
    }
    if (query.equals(queries.getOrDefault(value, query))) {
      queries.put(value, query);
      draft.parameters.put(
          key(), new ParameterModel(entity.name(), asked.name(), new Means.Choice(queries)));
      return met();
    }
    return List.of();
  }

  private String key() {
    return entity.name() + "." + asked.name();
  }

  private List<String> met() {
    return Stream.of(entity.name() + ".list", "api.parameters." + key()).toList();
  }
}
