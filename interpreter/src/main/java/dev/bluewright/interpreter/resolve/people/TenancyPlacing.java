package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.AccountsModel.SignUp;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldRules;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.blueprint.TenancyModel;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Persons;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * People who are of a company each, which sees only its own: it becomes the tenant of all that is
 * kept, where nothing else that is said stands against it.
 */
public final class TenancyPlacing {
  private static final Noun TENANT = Noun.of("tenant");
  private static final AccessModel KNOWN = new AccessModel.Authenticated();

  private final EntityDraft person;
  private final Persons persons;
  private final Workspace work;

  private TenancyPlacing(EntityDraft person, Persons persons, Workspace work) {
    this.person = person;
    this.persons = persons;
    this.work = work;
  }

  /** The accounts with tenants, where a text asks for them. */
  static AccountsModel asked(
      List<Heard> heard,
      EntityDraft person,
      Persons persons,
      AccountsModel accounts,
      Workspace work) {
    var placing = new TenancyPlacing(person, persons, work);
    return named(heard)
        .filter(_ -> accounts.signUp() == SignUp.OPEN && accounts.admin().isPresent())
        .filter(placing::fits)
        .map(noun -> accounts.withTenancy(TenancyModel.of(placing.divide(noun))))
        .orElse(accounts);
  }

  /** What the tenants are called: by another word than that, where there is one. */
  public static Optional<Noun> named(List<Heard> heard) {
    var nouns =
        heard.stream()
            .flatMap(each -> each.all(AccessFact.AccountAsked.class))
            .filter(asked -> asked.deed() == AccountDeed.TENANTS)
            .flatMap(asked -> asked.people().stream())
            .distinct()
            .toList();
    var called = nouns.stream().filter(noun -> !noun.equals(TENANT)).toList();
    return called.size() > 1
        ? Optional.empty()
        : called.stream().findFirst().or(() -> nouns.stream().findFirst());
  }

  /**
   * Whether nothing has another member of the name of the relation, and no tenant needs another.
   */
  private boolean fits(Noun noun) {
    var tenant = work.find(noun);
    var name = noun.camelCase();
    return tenant.filter(person::equals).isEmpty()
        && !persons.roles().contains(noun)
        && !persons.isUsual(noun)
        && tenant.stream()
            .flatMap(each -> each.relations.values().stream())
            .noneMatch(each -> each.kind() == Kind.BELONGS_TO && !each.optional())
        && work.entities().stream()
            .filter(each -> tenant.filter(each::equals).isEmpty())
            .noneMatch(each -> each.fields.containsKey(name) || hasOther(each, name, noun));
  }

  private static boolean hasOther(EntityDraft entity, String name, Noun tenant) {
    var relation = entity.relations.get(name);
    return relation != null
        && (relation.kind() != Kind.BELONGS_TO
            || relation.unique()
            || !relation.target().equals(tenant.pascalCase()));
  }

  /** Makes everything one tenant's; the name of the tenants. */
  private String divide(Noun noun) {
    var tenant = work.find(noun).orElseGet(() -> added(noun));
    named(tenant);
    work.entities().stream().filter(each -> each != tenant).forEach(each -> within(each, tenant));
    tenant.access.clear();
    tenant.access.put(AccessRights.READ, List.of(KNOWN));
    tenant.access.put("update", persons.administrator());
    var create = new ArrayList<>(person.access.getOrDefault(AccessRights.CREATE, List.of()));
    persons.administrator().stream().filter(each -> !create.contains(each)).forEach(create::add);
    person.access.put(AccessRights.CREATE, create);
    work.assume("accounts.tenants", tenant.name(), "each sees only its own");
    return tenant.name();
  }

  private EntityDraft added(Noun noun) {
    var tenant = work.add(noun);
    work.assume(tenant.name(), "is kept", "everything else belongs to one");
    return tenant;
  }

  /** Whoever founds one says at least what it is called. */
  private void named(EntityDraft tenant) {
    boolean told =
        tenant.fields.values().stream().anyMatch(field -> field.isGiven() && !field.optional());
    if (!told) {
      tenant.put(
          new FieldModel(
              "name", new FieldType.Text(100), false, Optional.empty(), FieldRules.NONE));
      work.assume(tenant.name() + ".name", "string(100)", "whoever founds one says its name");
    }
  }

  private void within(EntityDraft entity, EntityDraft tenant) {
    var name = tenant.noun().camelCase();
    if (entity.relations.containsKey(name)) {
      entity.relations.put(
          name, RelationModel.belongsTo(name, tenant.name()).withOnDelete(OnDelete.CASCADE));
    }
    entity.access.replaceAll(
        (_, grants) -> grants.stream().map(TenancyPlacing::known).distinct().toList());
  }

  /** Whoever has not signed in is of no tenant. */
  private static AccessModel known(AccessModel grant) {
    return grant instanceof AccessModel.Anyone ? KNOWN : grant;
  }
}
