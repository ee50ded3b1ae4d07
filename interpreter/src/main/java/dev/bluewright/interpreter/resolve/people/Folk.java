package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Persons;
import dev.bluewright.interpreter.rule.rules.BlockRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Roles whose people only an administrator keeps, or whom others only follow or keep out, and of
 * whom the text tells no value: "admins add coaches" is of accounts with that role, and coaches are
 * no records beside them.
 */
public final class Folk {
  private static final Set<String> OF_ACCOUNTS =
      Set.of("name", "email", "email address", "phone", "phone number", "role", "username");

  private final List<Heard> heard;
  private final Persons persons;
  private final Lexicon lexicon;

  private Folk(List<Heard> heard, Persons persons, Lexicon lexicon) {
    this.heard = heard;
    this.persons = persons;
    this.lexicon = lexicon;
  }

  /** The people with those roles among the others. */
  static Persons settled(List<Heard> heard, Persons persons, Lexicon lexicon) {
    var folk = new Folk(heard, persons, lexicon);
    return persons.withFolk(persons.roles().stream().filter(folk::areKept).toList());
  }

  private boolean areKept(Noun role) {
    return !persons.isUsualRole(role)
        && persons.admin().filter(role::equals).isEmpty()
        && !lexicon.classes().has(role)
        && (isKeptByAdminAlone(role) || isMetAlone(role))
        && heard.stream().flatMap(each -> each.facts().stream()).noneMatch(f -> tells(f, role));
  }

  private boolean isKeptByAdminAlone(Noun role) {
    var keeping =
        heard.stream()
            .filter(each -> each.facts().stream().anyMatch(fact -> keeps(fact, role)))
            .toList();
    return !keeping.isEmpty() && keeping.stream().allMatch(this::isByAdmin);
  }

  /** "Follow volunteers", "ban a volunteer", where nobody makes, changes or lists any. */
  private boolean isMetAlone(Noun role) {
    var facts = heard.stream().flatMap(each -> each.facts().stream()).toList();
    return facts.stream().noneMatch(fact -> keeps(fact, role))
        && facts.stream().anyMatch(fact -> meets(fact, role));
  }

  private static boolean meets(Fact fact, Noun role) {
    return switch (fact) {
      case TieFact.Tie(_, _, _, var thing, _) -> thing.equals(role);
      case Fact.Transition(var verb, var noun, _, _) -> is(noun, role) && BlockRule.keepsOut(verb);
      case Fact _ -> false;
    };
  }

  private static boolean keeps(Fact fact, Noun role) {
    return switch (fact) {
      case Fact.OperationOn(_, var noun, _, _) -> isOf(noun, role);
      case Fact.QueryOn(_, var noun, _, _) -> noun.filter(asked -> isOf(asked, role)).isPresent();
      case Fact _ -> false;
    };
  }

  /** "Coach", "coach account". */
  public static boolean isOf(Noun noun, Noun role) {
    return noun.equals(role)
        || (noun.narrows(Noun.of("account"))
            && noun.words().subList(0, noun.words().size() - 1).equals(role.words()));
  }

  private boolean isByAdmin(Heard each) {
    var whose =
        each.all(AccessFact.Allowed.class)
            .map(AccessFact.Allowed::who)
            .filter(this::isSomeone)
            .toList();
    return !whose.isEmpty() && whose.stream().map(Who::noun).allMatch(this::looksAfter);
  }

  private boolean isSomeone(Who who) {
    return who.kind() != Who.Kind.OWNER;
  }

  private boolean looksAfter(Noun noun) {
    return noun.equals(Who.ADMIN)
        || persons.admin().filter(noun::equals).isPresent()
        || persons.managing().contains(noun);
  }

  /** Whether a fact tells more of them than that they are there. */
  private static boolean tells(Fact fact, Noun role) {
    return switch (fact) {
      case Fact.EntityNamed(var noun, _) -> noun.equals(role);
      case Fact.FieldOf(var owner, var field, _, _) -> is(owner, role) || field.equals(role);
      case Fact.LimitOf(var owner, var field, _, _) -> is(owner, role) || field.equals(role);
      case Fact.EnumerationOf(var owner, _, _, _) -> is(owner, role);
      case Fact.RelationOf(var from, _, var to, _) -> is(from, role) || to.equals(role);
      case Fact.Associated(var what, var with, _, _) -> what.equals(role) || with.equals(role);
      case TieFact.Pairs(var one, var other, _) -> one.equals(role) || other.equals(role);
      case Fact.Transition(var verb, var noun, _, _) -> is(noun, role) && !BlockRule.keepsOut(verb);
      case Fact.QueryOn(_, var noun, var fields, _) ->
          noun.filter(asked -> isOf(asked, role)).isPresent()
              && !fields.stream().map(Noun::text).allMatch(OF_ACCOUNTS::contains);
      case Fact _ -> false;
    };
  }

  private static boolean is(Optional<Noun> noun, Noun role) {
    return noun.filter(role::equals).isPresent();
  }
}
