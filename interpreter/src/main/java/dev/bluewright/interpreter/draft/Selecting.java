package dev.bluewright.interpreter.draft;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Model;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "The upcoming visits": words that pick some of the records, where no value tells which. */
final class Selecting {
  static final Set<String> PICKING =
      Set.of(
          "upcoming",
          "past",
          "recent",
          "latest",
          "active",
          "pending",
          "available",
          "open",
          "closed",
          "overdue",
          "newest",
          "popular",
          "historical",
          "archived",
          "nearest",
          "free",
          "matching",
          "remaining",
          "unpaid",
          "unread",
          "unsold",
          "unanswered",
          "unresolved",
          "unfinished",
          "unconfirmed",
          "unverified",
          "similar",
          "running",
          "ongoing",
          "waiting",
          "inactive",
          "expired");

  /** Words that say no more than that something is there. */
  private static final Set<String> MADE =
      Set.of(
          "scheduled",
          "booked",
          "created",
          "placed",
          "made",
          "added",
          "posted",
          "submitted",
          "uploaded",
          "recorded",
          "reported",
          "logged",
          "listed");

  /** Words that bound what is done, or tell how things stood before. */
  private static final Set<String> BOUNDING = Set.of("only", "already");

  /** Words of a remark. */
  private static final Set<String> HEDGING = Set.of("usually", "roughly", "approximately");

  private static final Pattern THAT_IS =
      Pattern.compile(
          "(?:that|which) (?:is|are) (?:(?:currently|already|still|now|presently) )*(?<state>not"
              + "(?: (?:currently|presently|yet|now))? (?:available|free|in[ _]stock)|unavailable"
              + "|borrowed|checked[ _-]{1,3}out|on"
              + " loan|rented(?:[ _]out)?|lent(?:[ _]out)?|taken|occupied)");

  private final Heard heard;
  private final Model model;
  private final Lexicon lexicon;

  Selecting(Heard heard, Model model, Lexicon lexicon) {
    this.heard = heard;
    this.model = model;
    this.lexicon = lexicon;
  }

  Stream<Token> found() {
    var picking =
        heard.statement().clauses().stream()
            .filter(this::looks)
            .flatMap(clause -> Stream.concat(clause.targets().stream(), sought(clause)))
            .flatMap(
                target ->
                    target.modifiers().stream()
                        .filter(word -> picks(word) && !isKept(target, word)))
            .filter(word -> !isPicked(word));
    var bounding =
        heard.statement().tokens().stream()
            .filter(
                word ->
                    HEDGING.contains(word.lower())
                        || (BOUNDING.contains(word.lower())
                            && !isTold()
                            && !saysOne(word)
                            && !saysThere(word)));
    return Stream.of(picking, bounding, taken(), madeOn(), takenThat()).flatMap(words -> words);
  }

  /** "Book any free boat": one that somebody has is not refused, where no rule says so. */
  private Stream<Token> taken() {
    return heard.statement().clauses().stream()
        .filter(clause -> !clause.negated())
        .filter(
            clause ->
                clause.verbs().stream()
                    .anyMatch(verb -> lexicon.events().madeBy(verb.lemma()).isPresent()))
        .flatMap(clause -> clause.objects().stream())
        .flatMap(target -> target.modifiers().stream().filter(word -> !isKept(target, word)))
        .filter(word -> word.isOneOf("available", "free", "vacant") || isHad(word))
        .filter(
            word ->
                !isTold()
                    && (isHad(word) || model.entities().stream().noneMatch(Selecting::holdsOnce)));
  }

  private static boolean isHad(Token word) {
    return word.isOneOf("unavailable", "borrowed", "checked-out", "rented", "taken", "occupied");
  }

  /** "Reserve a boat that is not available": one that is available is not refused. */
  private Stream<Token> takenThat() {
    var makes =
        heard.statement().clauses().stream()
            .filter(clause -> !clause.negated())
            .flatMap(clause -> clause.verbs().stream())
            .anyMatch(verb -> lexicon.events().madeBy(verb.lemma()).isPresent());
    return makes && !isTold()
        ? heard
            .statement()
            .wording()
            .all(THAT_IS, found -> words(found.span("state")).stream())
            .stream()
        : Stream.of();
  }

  private List<Token> words(Span span) {
    return heard.statement().tokens().stream()
        .filter(token -> span.contains(token.span()))
        .toList();
  }

  /** "Place bids on active boats": one for another is not refused, where no rule says so. */
  private Stream<Token> madeOn() {
    return heard.statement().clauses().stream()
        .filter(clause -> !clause.negated() && !isTold())
        .filter(
            clause ->
                clause.verbs().stream()
                    .anyMatch(
                        verb ->
                            lexicon.operations(verb.lemma()).contains(Operation.CREATE)
                                || lexicon.events().madeBy(verb.lemma()).isPresent()))
        .flatMap(clause -> clause.after("on").stream())
        .flatMap(target -> target.modifiers().stream())
        .filter(word -> word.isOneOf("active", "open", "ongoing", "running", "published"));
  }

  private static boolean holdsOnce(EntityModel entity) {
    return !entity.noOverlap().isEmpty()
        || entity.rules().stream().anyMatch(rule -> rule.name().equals("heldOnce"));
  }

  /** "The rented boats", "the running races": those alone of which that is so. */
  private boolean picks(Token word) {
    return PICKING.contains(word.lower())
        || ((word.isParticiple() || word.isGerund())
            && !MADE.contains(word.lower())
            && !lexicon.isPlainBeforeNouns(word.lower())
            && !lexicon.isPlain(word.lower())
            && !isOfName(word));
  }

  /** "Parking spots": a part of what things are called. */
  private boolean isOfName(Token word) {
    return model.entities().stream()
        .anyMatch(entity -> entity.name().toLowerCase(Locale.ROOT).contains(word.lower()));
  }

  /** "A bed may only have one plot": that there is one is what the relation says. */
  private boolean saysOne(Token word) {
    var tokens = heard.statement().tokens();
    var at = tokens.indexOf(word);
    return word.isOneOf("only")
        && tokens.subList(at + 1, Math.min(tokens.size(), at + 3)).stream()
            .anyMatch(next -> next.isOneOf("one", "a", "single"))
        && heard.facts().stream()
            .filter(model.places()::containsKey)
            .anyMatch(
                fact ->
                    (fact instanceof Fact.RelationOf(_, var many, _, _) && !many)
                        || fact instanceof Fact.FieldOf);
  }

  /** "An already placed order": one that there is. */
  private boolean saysThere(Token word) {
    var tokens = heard.statement().tokens();
    var next = tokens.indexOf(word) + 1;
    return word.isOneOf("already")
        && next < tokens.size()
        && tokens
            .get(next)
            .isOneOf("created", "placed", "existing", "added", "made", "saved", "stored");
  }

  private static Stream<NounPhrase> sought(Clause clause) {
    return clause.after("for", "of").stream();
  }

  private boolean looks(Clause clause) {
    return clause.verbs().stream()
        .anyMatch(
            verb ->
                verb.lemma().equals("search")
                    || lexicon.operations(verb.lemma()).stream()
                        .anyMatch(o -> o.label().equals("list") || o.label().equals("read")));
  }

  /** "The upcoming visits", where a moment tells which they are, or a report. */
  private boolean isPicked(Token word) {
    return heard.facts().stream()
        .filter(model.places()::containsKey)
        .anyMatch(
            fact ->
                (fact instanceof Fact.Picked
                        || fact instanceof BoundFact.Vacant
                        || fact instanceof BoundFact.Left
                        || fact instanceof ValueFact.Summed
                        || (fact instanceof Fact.FieldOf && !PICKING.contains(word.lower())))
                    && fact.span().contains(word.span()));
  }

  /** Whether a list can be asked for by it. */
  private boolean isKept(NounPhrase target, Token word) {
    var named =
        model.entities().stream()
            .filter(entity -> entity.name().toLowerCase(Locale.ROOT).equals(target.noun()))
            .toList();
    return (named.isEmpty() ? model.entities() : named)
        .stream().anyMatch(entity -> keeps(entity, word.lower()));
  }

  private static boolean keeps(EntityModel entity, String word) {
    var noun = word.equals("available") ? "availability" : word;
    return entity.fields().stream()
        .anyMatch(
            field ->
                field.name().toLowerCase(Locale.ROOT).endsWith(word)
                    || field.name().toLowerCase(Locale.ROOT).endsWith(noun)
                    || (field.type() instanceof FieldType.Enumeration(var values)
                        && values.stream().anyMatch(word::equalsIgnoreCase)));
  }

  private static boolean isOnly(Fact fact) {
    return (fact instanceof AccessFact.Allowed(_, var force, _, _)
            && force == AccessFact.Force.ONLY)
        || (fact instanceof AccessFact.AccountAsked(_, var deed, _) && deed == AccountDeed.TENANTS)
        || (fact instanceof AccessFact.Own(_, var whose, _) && whose == AccessFact.Whose.ALONE);
  }

  private boolean isTold() {
    return heard.facts().stream()
        .filter(model.places()::containsKey)
        .anyMatch(
            fact ->
                fact instanceof Fact.Behaviour
                    || isOnly(fact)
                    || fact instanceof AccessFact.Audience
                    || fact instanceof Fact.LimitOf
                    || fact instanceof Fact.Prescribed);
  }
}
