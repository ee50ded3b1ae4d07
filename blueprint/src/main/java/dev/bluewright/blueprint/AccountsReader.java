package dev.bluewright.blueprint;

import dev.bluewright.blueprint.AccountsModel.SignUp;
import dev.bluewright.blueprint.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads who can sign in. */
final class AccountsReader {
  private static final String[] KEYS = {
    "of",
    "login",
    "role",
    "admin",
    "signUp",
    "blocked",
    "refused",
    "reset",
    "confirm",
    "address",
    "mails",
    "keys",
    "export",
    "erase",
    "tenants",
    "shared",
    "passwords",
    "cookie",
    "provider",
    "routes"
  };

  private static final String[] OF_PROVIDER = {
    "fields", "roles", "grants", "tenant", "tenantFields"
  };

  private final ReadingContext context;

  AccountsReader(ReadingContext context) {
    this.context = context;
  }

  Optional<AccountsModel> read(Section root) {
    return root.find("accounts")
        .flatMap(node -> Section.open(context, node, "accounts", "`accounts`", KEYS))
        .flatMap(this::accounts);
  }

  private Optional<AccountsModel> accounts(Section in) {
    in.remember(KEYS);
    var login = in.findText("login").orElse(AccountsModel.LOGIN);
    var role = in.findText("role");
    var admin = in.findText("admin");
    var signUp =
        in.findChoice("signUp", SignUp.values(), SignUp::label, "a way to sign up")
            .orElse(SignUp.OPEN);
    var blocked = in.findText("blocked");
    var refused = in.findText("refused");
    var mail =
        new MailModel(in.truth("reset"), in.truth("confirm"), in.findText("address"), texts(in));
    var keys = in.truth("keys");
    var leaving = new LeavingModel(in.truth("export"), in.truth("erase"));
    var tenancy = new TenancyModel(in.findText("tenants"), in.texts("shared"));
    var signIn = signIn(in);
    var routes = in.named("routes", new EntranceReader(context)::read);
    return in.text("of")
        .map(
            of ->
                new AccountsModel(
                    of, login, role, admin, signUp, blocked, refused, mail, keys, leaving, tenancy,
                    signIn, routes));
  }

  private SignInModel signIn(Section in) {
    boolean passwords = !in.has("passwords") || in.truth("passwords");
    return new SignInModel(passwords, cookie(in), in.find("provider").flatMap(this::provider));
  }

  private Optional<String> cookie(Section in) {
    var name = in.findText("cookie");
    if (name.isPresent() && !NameRules.JSON.matcher(name.get()).matches()) {
      context.report(Code.API_NAME, in.find("cookie").orElse(in.node()), name.get());
    }
    return name;
  }

  private Optional<ProviderModel> provider(Node node) {
    if (node instanceof Node.Scalar scalar && scalar.text().equals(ProviderModel.NAME)) {
      return Optional.of(ProviderModel.USUAL);
    }
    return Section.open(context, node, "accounts.provider", "a provider", OF_PROVIDER)
        .map(
            in -> {
              in.remember(OF_PROVIDER);
              return new ProviderModel(
                  in.map("fields", claim -> in.text("fields", claim)),
                  in.findText("roles"),
                  in.map("grants", said -> Optional.of(words(in, said))),
                  in.findText("tenant"),
                  in.map("tenantFields", claim -> in.text("tenantFields", claim)));
            });
  }

  private static List<String> words(Section in, Node said) {
    var each = said instanceof Node.Sequence many ? many.items() : List.of(said);
    return each.stream().flatMap(word -> in.text("grants", word).stream()).toList();
  }

  private List<MailModel.Text> texts(Section in) {
    var occasions = MailModel.OCCASIONS.toArray(String[]::new);
    return in.find("mails").stream()
        .flatMap(
            node -> Section.open(context, node, "accounts.mails", "`mails`", occasions).stream())
        .flatMap(mails -> texts(mails, occasions))
        .toList();
  }

  private Stream<MailModel.Text> texts(Section mails, String... occasions) {
    mails.remember(occasions);
    return Stream.of(occasions)
        .flatMap(occasion -> mails.find(occasion).flatMap(node -> text(node, occasion)).stream());
  }

  private Optional<MailModel.Text> text(Node node, String occasion) {
    return Section.open(context, node, "accounts.mails." + occasion, "a mail", "subject", "text")
        .flatMap(
            in ->
                in.text("subject")
                    .flatMap(
                        subject ->
                            in.text("text")
                                .map(text -> new MailModel.Text(occasion, subject, text))));
  }
}
