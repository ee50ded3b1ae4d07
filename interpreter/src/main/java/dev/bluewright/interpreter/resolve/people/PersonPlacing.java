package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldRules;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Persons;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people themselves as records: what they sign in with, and their role. */
public final class PersonPlacing {
  private static final String ROLE = "role";
  private static final String BLOCKED = "blocked";

  private PersonPlacing() {}

  /** Sees that people have something to sign in with. */
  public static void prepare(Persons persons, Workspace work) {
    var person = work.person().orElseGet(() -> work.add(persons.noun()));
    if (person.fields.values().stream().noneMatch(FieldModel::isGiven)) {
      person.put(FieldModel.optional("name", new FieldType.Text(100)));
      work.assume(person.name() + ".name", "optional", "the text names no values of people");
    }
    login(person, persons, work);
    work.assume(person.name(), "has accounts", "the text speaks of what needs them");
  }

  private static void login(EntityDraft person, Persons persons, Workspace work) {
    var name = loginOf(person, persons);
    var known = person.fields.get(name);
    if (known == null) {
      work.assume(person.name() + "." + name, "unique", "people sign in with it");
    }
    var type = name.equals("username") ? new FieldType.Text(100) : new FieldType.Email();
    var rules = (known == null ? FieldRules.NONE : known.rules()).withUnique(true);
    person.put(new FieldModel(name, type, false, Optional.empty(), rules));
  }

  /** The address; or another name, where the text says so or tells of no address. */
  static String loginOf(EntityDraft person, Persons persons) {
    var said = persons.login().filter(Noun.of("username")::equals).isPresent();
    var named =
        person.fields.containsKey("username") && (said || !person.fields.containsKey("email"));
    return named ? "username" : address(person);
  }

  /** "E-mail address" is what people sign in with as well. */
  static String address(EntityDraft person) {
    return person.fields.containsKey(AccountsModel.LOGIN)
        ? AccountsModel.LOGIN
        : person.fields.values().stream()
            .filter(field -> field.type() instanceof FieldType.Email)
            .map(FieldModel::name)
            .findFirst()
            .orElse(AccountsModel.LOGIN);
  }

  /** Gives people their role, which only the administrator changes. */
  static AccountsModel accounts(EntityDraft person, Persons persons, Workspace work) {
    var accounts = AccountsModel.of(person.name()).withLogin(loginOf(person, persons));
    if (persons.roles().isEmpty()) {
      return accounts;
    }
    var usual = persons.usual().map(Persons::label);
    person.put(
        new FieldModel(
                ROLE, new FieldType.Enumeration(persons.labels()), false, usual, FieldRules.NONE)
            .withAccess(persons.administrator()));
    assume(person, persons, work);
    return accounts.withRole(ROLE, persons.admin().map(Persons::label));
  }

  /** Lets the administrator keep people out, and let them in again. */
  static AccountsModel blockable(
      EntityDraft person, Persons persons, AccountsModel accounts, Workspace work) {
    person.put(
        FieldModel.defaulted(BLOCKED, new FieldType.Truth(), "false")
            .withAccess(persons.administrator()));
    person.actions.put("block", ActionModel.setting("block", Map.of(BLOCKED, "true")));
    person.actions.put("unblock", ActionModel.setting("unblock", Map.of(BLOCKED, "false")));
    for (var part : List.of(BLOCKED, "block", "unblock")) {
      work.assume(person.name() + "." + part, "keeps out", "an administrator keeps people out so");
    }
    return accounts.withBlocked(BLOCKED);
  }

  private static void assume(EntityDraft person, Persons persons, Workspace work) {
    var about = person.name() + "." + ROLE;
    var usual = persons.usual().map(Persons::label).orElse("");
    work.assume(about, "starts as " + usual, "whoever signs up chooses no role");
    persons
        .admin()
        .map(Persons::label)
        .ifPresent(
            admin ->
                work.assume(
                    "accounts.admin",
                    admin,
                    isTold(persons, persons.admin())
                        ? "somebody has to give the others their roles"
                        : "the text names nobody who gives the roles"));
  }

  private static boolean isTold(Persons persons, Optional<Noun> role) {
    return role.filter(each -> persons.told().contains(each)).isPresent();
  }
}
