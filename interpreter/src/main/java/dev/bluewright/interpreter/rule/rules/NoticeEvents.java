package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.DeedFact.Notice.Deed;
import dev.bluewright.interpreter.fact.DeedFact.Notice.Event;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "New letters, swap requests and remarks on their stamps": of what somebody is told. */
final class NoticeEvents {
  private static final Pattern BETWEEN = Pattern.compile(" ?, (?:(?:and|or) )?| and | or | / ");
  private static final String THEIR =
      "(?:their|his|her|its|my|your|our|the|an?|one of their|any of their)";
  private static final String OF =
      "(?: (?:on|for|to|in|of|from|about|regarding) "
          + THEIR
          + " (?:own )?(?<of>[a-z]+(?: [a-z]+)?))?";
  private static final String NEW =
      "(?:(?:an?|the|any|new|incoming|recent|another|each|every|their) )*";
  private static final String NAME =
      "(?<thing>[a-z]+(?: (?!(?:is|are|has|have|gets|was|on|for|in|of|to|from|about)\\b)[a-z]+)?)";
  private static final String LATER =
      "(?: (?:to|by|for|with|on) (?:them|him|her|me|someone|somebody|an? [a-z]+|the [a-z]+|others|other [a-z]+))?";

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:(?:there is |there are )?(?:an? |any )?(?:changes?|updates?) (?:in|of|to|on) "
              + NEW
              + "(?:(?:status|state) of "
              + NEW
              + ")?(?<thing>[a-z]+(?: (?!status|state)[a-z]+)?)(?: (?:status|state))?"
              + "|"
              + NEW
              + "(?:status|state) of "
              + NEW
              + "(?<thing2>[a-z]+(?: [a-z]+)?)(?: (?:changes|is changed|is updated|updates))?"
              + "|"
              + NEW
              + "(?<thing3>[a-z]+(?: (?!status|state|updates?|changes?)[a-z]+)?) (?:(?:status|state) ?)?(?:updates?|changes?|is updated|is changed|changes (?:its )?(?:status|state))"
              + "|"
              + NEW
              + "(?<thing4>[a-z]+) (?:status|state) (?:changes|is changed|is updated))");
  private static final Pattern DONE =
      Pattern.compile(
          NEW
              + NAME
              + " (?:is|are|has been|have been|gets|get|was|were)(?: (?:being|newly|successfully))? (?<verb>[a-z]+(?:ed|en|wn|ne|lt|nt|id|de|ut|ld|pt))"
              + LATER);
  private static final Pattern SOMEONE =
      Pattern.compile(
          "(?:someone|somebody|anyone|an? (?:other |new )?[a-z]+|another [a-z]+|the [a-z]+|other [a-z]+|[a-z]+s) (?:else )?(?<verb>(?!(?:on|to|for|in|of|from|about|with|by|at)\\b)[a-z]+)(?: (?:on|to|for|in))? "
              + "(?:it|"
              + THEIR
              + " (?:own )?(?<thing>[a-z]+(?: [a-z]+)?))");
  private static final Pattern DEED =
      Pattern.compile(
          NEW
              + "(?:(?<thing>[a-z]+(?: [a-z]+)?) )?(?<deed>cancell?ations?|approvals?|confirmations?|rejections?|acceptances?|assignments?|completions?|creations?|shipments?|deliver(?:y|ies))"
              + OF);
  private static final Pattern THING =
      Pattern.compile(
          "(?:there (?:is|are) )?"
              + NEW
              + NAME
              + "(?: (?:for|to|from) (?:them|him|her|me|someone|another [a-z]+|other [a-z]+))?"
              + OF);

  /** Which of them, where no value says so, and what comes to be by itself. */
  private static final Pattern WHICH =
      Pattern.compile(
          ".*\\b(?:available|free|open|active|current|interesting|relevant|recommended|low|errors?|problems?|issues?|failures?|invalid|success|successful|result|results|progress|changes)\\b.*");

  private static final List<String> REST = List.of("etc", "etc.", "more", "so on", "others");

  private static final Set<String> MAKING = Set.of("make", "create", "place", "add", "post");

  private NoticeEvents() {}

  /** All of them; none where one is not understood. */
  static List<Event> of(String text, Optional<Noun> whose, Lexicon lexicon) {
    var events = new ArrayList<Event>();
    var pieces =
        BETWEEN
            .splitAsStream(text.strip())
            .map(String::strip)
            .filter(each -> !each.isEmpty() && !each.equals(","))
            .toList();
    for (var piece : pieces) {
      if (REST.contains(piece)) {
        continue;
      }
      var event =
          one(piece, events.isEmpty() ? Optional.empty() : Optional.of(events.getLast()), lexicon);
      if (event.isEmpty()) {
        return List.of();
      }
      events.add(event.get());
    }
    return ofLast(events, whose);
  }

  /** "Likes and comments on their posts": what is told of the last holds for those before it. */
  private static List<Event> ofLast(List<Event> events, Optional<Noun> whose) {
    var of = events.isEmpty() ? whose : events.getLast().of().or(() -> whose);
    return events.stream()
        .map(
            each ->
                each.of().isEmpty()
                    ? new Event(each.thing(), each.deed(), of.filter(o -> !o.equals(each.thing())))
                    : each)
        .toList();
  }

  private static Optional<Event> one(String piece, Optional<Event> before, Lexicon lexicon) {
    return changed(piece, lexicon)
        .or(() -> changedToo(piece, before, lexicon))
        .or(() -> done(piece, lexicon))
        .or(() -> doneAgain(piece, before))
        .or(() -> someone(piece, lexicon))
        .or(() -> deed(piece, before, lexicon))
        .or(() -> made(piece, lexicon));
  }

  private static Optional<Event> changed(String piece, Lexicon lexicon) {
    var found = CHANGE.matcher(piece);
    return found.matches()
        ? noun(found, lexicon, "thing", "thing2", "thing3", "thing4")
            .map(thing -> new Event(thing, new Deed.Changed(), Optional.empty()))
        : Optional.empty();
  }

  /** "A change in the order or shipment status". */
  private static Optional<Event> changedToo(String piece, Optional<Event> before, Lexicon lexicon) {
    return before
        .filter(each -> each.deed() instanceof Deed.Changed && piece.endsWith(" status"))
        .flatMap(_ -> Wording.noun(piece.replaceFirst(" status$", ""), lexicon))
        .map(thing -> new Event(thing, new Deed.Changed(), Optional.empty()));
  }

  private static Optional<Event> done(String piece, Lexicon lexicon) {
    var found = DONE.matcher(piece);
    return found.matches()
        ? noun(found, lexicon, "thing")
            .map(thing -> new Event(thing, deed(found.group("verb")), Optional.empty()))
        : Optional.empty();
  }

  /** What is made or placed is there from then on. */
  private static Deed deed(String participle) {
    var verb = VerbForms.base(participle);
    return MAKING.contains(verb) ? new Deed.Made() : new Deed.Done(verb);
  }

  /** "A booking is confirmed or cancelled". */
  private static Optional<Event> doneAgain(String piece, Optional<Event> before) {
    return before
        .filter(each -> !(each.deed() instanceof Deed.Changed) && piece.matches("(?:is )?[a-z]+ed"))
        .map(
            each ->
                new Event(each.thing(), deed(piece.replaceFirst("^is ", "")), Optional.empty()));
  }

  /** "Someone comments on their post" makes a comment; "a keeper completes a task" completes it. */
  private static Optional<Event> someone(String piece, Lexicon lexicon) {
    var found = SOMEONE.matcher(piece);
    if (!found.matches()) {
      return Optional.empty();
    }
    var verb = VerbForms.base(found.group("verb"));
    var thing = noun(found, lexicon, "thing");
    return lexicon
        .events()
        .madeBy(verb)
        .map(made -> new Event(made, new Deed.Made(), thing))
        .or(() -> thing.map(each -> new Event(each, new Deed.Done(verb), Optional.empty())));
  }

  private static Optional<Event> deed(String piece, Optional<Event> before, Lexicon lexicon) {
    var found = DEED.matcher(piece);
    if (!found.matches()) {
      return Optional.empty();
    }
    var verb =
        lexicon.verbOfDeed(found.group("deed").replaceFirst("ies$", "y").replaceFirst("s$", ""));
    return noun(found, lexicon, "thing", "of")
        .or(() -> before.map(Event::thing))
        .flatMap(
            thing -> verb.map(each -> new Event(thing, new Deed.Done(each), Optional.empty())));
  }

  private static Optional<Event> made(String piece, Lexicon lexicon) {
    var found = THING.matcher(piece);
    return found.matches() && !WHICH.matcher(piece).matches()
        ? noun(found, lexicon, "thing")
            .map(thing -> new Event(thing, new Deed.Made(), noun(found, lexicon, "of")))
        : Optional.empty();
  }

  private static Optional<Noun> noun(Matcher found, Lexicon lexicon, String... groups) {
    for (var group : groups) {
      if (found.namedGroups().containsKey(group) && found.group(group) != null) {
        return Wording.noun(found.group(group), lexicon);
      }
    }
    return Optional.empty();
  }
}
