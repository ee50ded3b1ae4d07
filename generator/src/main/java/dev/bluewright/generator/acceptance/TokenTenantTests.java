package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.TenantPlan;
import java.util.List;

/** Tests that nobody is of a tenant by chance, or of another because a token says so. */
final class TokenTenantTests {
  private static final int FORBIDDEN = 403;

  private final String sample;
  private final String tenant;
  private final String relation;
  private final String claim;

  private TokenTenantTests(PeoplePlan people, TenantPlan tenants, String claim) {
    this.sample = Code.sample(people.entity());
    this.tenant = tenants.entity().words().pascal();
    this.relation = "\"" + tenants.relation() + "Id\"";
    this.claim = Literals.string(claim);
  }

  /** None where no token says which tenant it is for. */
  static List<TestMethod> of(PeoplePlan people, TenantPlan tenants) {
    return people.tenantClaim().stream()
        .map(claim -> new TokenTenantTests(people, tenants, claim))
        .flatMap(tests -> List.of(tests.none(), tests.another()).stream())
        .toList();
  }

  private TestMethod none() {
    return TestMethod.withMaps(
        "letsNobodyInWithATokenThatNamesNo" + tenant,
        "var body = " + sample + ".body();",
        "body.put(" + claim + ", null);",
        "var token = TokenIssuer.token(\"stray \" + RunningSystem.next(), body, \"\");",
        "",
        refused("token"));
  }

  private TestMethod another() {
    return TestMethod.withMaps(
        "movesNobodyToAnother" + tenant,
        "var body = " + sample + ".body();",
        "var subject = \"loyal \" + RunningSystem.next();",
        "var token = TokenIssuer.token(subject, body, \"\");",
        "var before = " + me("token") + ".text(" + relation + ");",
        "body.put(" + claim + ", \"another\");",
        "var other = TokenIssuer.token(subject, body, \"\");",
        "",
        refused("other"),
        Code.statement(
            "assertThat(" + me("token") + ".text(" + relation + "))", ".isEqualTo(before)"));
  }

  private static String refused(String token) {
    return Code.statement(
        "assertThat(" + me(token) + ".status())", ".isEqualTo(" + FORBIDDEN + ")");
  }

  private static String me(String token) {
    return Code.send("GET", "me", token, "Map.of()");
  }
}
