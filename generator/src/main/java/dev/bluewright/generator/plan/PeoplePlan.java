package dev.bluewright.generator.plan;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.AccountsModel.SignUp;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.MailModel;
import dev.bluewright.blueprint.ProviderModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.generator.GeneratorException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The people who can sign in.
 *
 * @param model what the blueprint says of their accounts
 * @param entity whose records they are
 */
public record PeoplePlan(AccountsModel model, EntityPlan entity) {

  /** The column that they sign in with. */
  public ColumnPlan login() {
    return column(model.login());
  }

  /** The column that holds what each may do. */
  public Optional<ColumnPlan> findRole() {
    return model.role().map(this::column);
  }

  /** The column that keeps a person out. */
  public Optional<ColumnPlan> blocked() {
    return model.blocked().map(this::column);
  }

  /** The column with the address that mails reach them at; empty where none are sent. */
  public Optional<ColumnPlan> address() {
    return Optional.of(model.mail())
        .filter(MailModel::any)
        .flatMap(mail -> mail.findAddress(entity.model(), model.login()))
        .map(this::column);
  }

  /** The roles, in the order of the blueprint; none where all may do alike. */
  public List<String> roles() {
    return findRole()
        .map(ColumnPlan::type)
        .map(type -> type instanceof FieldType.Enumeration(var values) ? values : List.<String>of())
        .orElse(List.of());
  }

  /** Whether people have a password here. */
  public boolean havePasswords() {
    return model.signIn().passwords();
  }

  /** The provider with whose tokens they come; empty where they come with none. */
  public Optional<ProviderModel> provider() {
    return model.signIn().provider();
  }

  /** The claim of a token that says which tenant it is for; empty where none does. */
  public Optional<String> tenantClaim() {
    return provider().flatMap(ProviderModel::tenant);
  }

  /** Whether everybody makes their own account, with a password. */
  public boolean mayRegister() {
    return mayArrive() && havePasswords();
  }

  /** Whether everybody who can show who they are becomes a person. */
  public boolean mayArrive() {
    return model.signUp() == SignUp.OPEN;
  }

  /**
   * Whether some make people, with a password or without one. People who have many of something are
   * made as other records are, together with these, and get no password so.
   */
  public boolean mayBeMade() {
    return havePasswords()
        && !entity.model().allowed("create").isEmpty()
        && entity.model().relations().stream().noneMatch(PeoplePlan::isOfMany);
  }

  /** Whether accounts answer anywhere else than by convention. */
  public boolean hasEntrances() {
    return !model.routes().isEmpty() || mayBeMade();
  }

  private static boolean isOfMany(RelationModel relation) {
    return relation.kind() == RelationModel.Kind.HAS_MANY
        || (relation.kind() == RelationModel.Kind.MANY_TO_MANY && relation.tie().isEmpty());
  }

  /** The path of the people's collection. */
  public String collection(SystemPlan system) {
    return system.blueprint().api().base().orElse("") + "/" + entity.names().path();
  }

  /** What whoever registers gives beside a password. */
  public List<ColumnPlan> registered() {
    return entity.writable().stream().filter(column -> column.writers().isEmpty()).toList();
  }

  /** The names of what must be given to register. */
  public List<String> required() {
    return Stream.concat(
            registered().stream().filter(ColumnPlan::mustBeGiven).map(ColumnPlan::name),
            Stream.of("password"))
        .toList();
  }

  /** Whether the records of an entity are the people. */
  public boolean areOf(EntityPlan other) {
    return entity.name().equals(other.name());
  }

  private ColumnPlan column(String name) {
    return entity
        .findColumn(name)
        .orElseThrow(() -> new GeneratorException(entity.name() + " has no field " + name));
  }
}
