package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.identity.IdentityFixtures.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class AccountPagesTests {

  private static final String NEW_PASSWORD = "eight herons on the sand";

  @Autowired private IdentityFixtures identity;
  @Autowired private Accounts accounts;
  @Autowired private DemoAccounts demo;
  @LocalServerPort private int port;
  private Visitor visitor = new Visitor(0);

  @BeforeEach
  void open() {
    visitor = new Visitor(port);
  }

  @Test
  void anAccountIsOpenedGivenARoleAndUsed() {
    signIn(identity.anAccountWith(Role.SYSTEM_ADMIN, "4417"));
    String username = "w" + UUID.randomUUID().toString().substring(0, 12);
    Visitor.Page opened =
        visitor.submit(
            visitor.get("/console/accounts/new"),
            "/console/accounts",
            Map.of("username", username, "name", "新社工", "region", "441702"));
    assertThat(opened.header("Cache-Control")).contains("no-store");
    String oneTime = opened.document().select("#secret").text();
    String record = opened.document().select("main .page-actions a").attr("href");
    Visitor.Page given =
        visitor.submit(
            visitor.get(record),
            record + "/grants",
            Map.of("role", "SOCIAL_WORKER", "reach", "441702", "from", "2018-01-01", "to", ""));
    assertThat(given.leadsTo()).isEqualTo(record);
    assertThat(visitor.get(record).document().select("#grants tbody tr")).hasSize(1);
    assertThat(visitor.get("/console/accounts?q=" + username).document().select("tbody tr"))
        .hasSize(1);

    Visitor worker = new Visitor(port);
    worker.signIn(username, oneTime);
    assertThat(worker.get("/console/accounts").leadsTo()).isEqualTo("/console/account/password");
    Visitor.Page changed = changePassword(worker, oneTime, NEW_PASSWORD);
    assertThat(changed.leadsTo()).isEqualTo("/console/account");
    assertThat(worker.get("/console/account").status()).isEqualTo(200);
    assertThat(worker.get("/console/accounts").status()).isEqualTo(403);
  }

  @Test
  void aRefusedGrantComesBackWithWhatWasTyped() {
    signIn(identity.anAccountWith(Role.ACCOUNT_KEEPER, "441702"));
    Person worker = identity.anAccountIn("441702");
    String record = "/console/accounts/" + worker.id();
    Visitor.Page refused =
        visitor.submit(
            visitor.get(record),
            record + "/grants",
            Map.of("role", "SOCIAL_WORKER", "reach", "441781", "from", "2018-01-01", "to", ""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.document().select("#field-reach").val()).isEqualTo("441781");
    assertThat(refused.document().select("#error-reach").text()).contains("441781");
  }

  @Test
  void anAccountOfAnotherCountyDoesNotExist() {
    signIn(identity.anAccountWith(Role.ACCOUNT_KEEPER, "441702"));
    Person elsewhere = identity.anAccountIn("441781");
    assertThat(visitor.get("/console/accounts/" + elsewhere.id()).status()).isEqualTo(404);
    assertThat(visitor.get("/console/accounts").body()).doesNotContain(elsewhere.username());
  }

  @Test
  void aWeakPasswordIsRefusedWithItsReason() {
    Person person = identity.anAccountIn("4417");
    signIn(person);
    Visitor.Page refused = changePassword(visitor, IdentityFixtures.PASSWORD, "too short");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.document().select("#error-replacement").text()).contains("12");
  }

  @Test
  void signsOutEverywhereElse() {
    Person person = identity.anAccountIn("4417");
    Visitor other = new Visitor(port);
    other.signIn(person.username(), IdentityFixtures.PASSWORD);
    signIn(person);
    Visitor.Page mine = visitor.get("/console/account");
    assertThat(mine.document().select("#sessions tbody tr")).hasSize(2);
    assertThat(mine.body()).doesNotContain(other.session());
    visitor.submit(mine, "/console/account/sessions/end-others", Map.of());
    assertThat(other.get("/console/account").leadsTo()).startsWith("/sign-in");
    assertThat(visitor.get("/console/account").status()).isEqualTo(200);
  }

  @Test
  void aLockedAccountIsOutAtTheNextRequest() {
    Person person = identity.anAccountIn("4417");
    signIn(person);
    identity.asProgram(() -> {
      accounts.lock(person.id(), "离岗");
      return true;
    });
    assertThat(visitor.get("/console/account").leadsTo()).startsWith("/sign-in");
    assertThat(visitor.signIn(person.username(), IdentityFixtures.PASSWORD).leadsTo())
        .isEqualTo("/sign-in?failed");
  }

  @Test
  void aTokenIsIssuedOnThePageAndShownOnce() {
    signIn(identity.anAccountWith(Role.STATISTICIAN, "4417"));
    Visitor.Page issued =
        visitor.submit(
            visitor.get("/console/account"),
            "/console/account/tokens",
            Map.of("name", "每日同步", "days", "7", "scopes", "FIGURES_READ"));
    String token = issued.document().select("#secret").text();
    assertThat(token).startsWith("ldt_");
    assertThat(visitor.get("/console/account").body()).contains("每日同步").doesNotContain(token);
  }

  @Test
  void auditorsSeeAndExportTheLogAndTheExportIsLogged() {
    Person auditor = identity.anAccountWith(Role.SECURITY_AUDITOR, "4417");
    signIn(auditor);
    Visitor.Page list =
        visitor.get("/console/access-log?event=SIGNED_IN&username=" + auditor.username());
    assertThat(list.document().select("tbody tr")).hasSize(1);
    Visitor.Page export = visitor.get("/console/access-log/export.csv");
    assertThat(export.header("Content-Type")).startsWith("text/csv");
    assertThat(export.body()).contains("SIGNED_IN").contains("EXPORTED");
    assertThat(visitor.get("/console/access-log/export.xlsx").header("Content-Type"))
        .contains("spreadsheetml");
    signInAsAdministratorAndSeeNoLog();
  }

  @Test
  void everyPageIsInBothLanguages() {
    signIn(identity.anAccountWith(Role.SYSTEM_ADMIN, "4417"));
    for (String path : List.of("/console/accounts", "/console/accounts/new", "/console/account")) {
      String english = visitor.get(path + "?lang=en").document().select("main").text();
      assertThat(english).as(path).doesNotContain("identity.");
    }
  }

  @Test
  void aRealCityHasNoDemoAccountButAFirstAdministrator() throws Exception {
    assertThat(demo.offered()).isEmpty();
    assertThat(visitor.get("/sign-in").document().select("[data-demo]")).isEmpty();
    Path file = Path.of("target/test-data/first-password.txt");
    assertThat(Files.readString(file)).hasSize(20);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    AccountSummary first =
        identity
            .asProgram(() -> accounts.list(new AccountFilter("admin", null, null), null, 1))
            .getFirst();
    assertThat(first.roles()).containsExactly(Role.SYSTEM_ADMIN);
    assertThat(identity.asProgram(() -> accounts.find(first.id()).orElseThrow().mustChange()))
        .isTrue();
  }

  private void signInAsAdministratorAndSeeNoLog() {
    Visitor other = new Visitor(port);
    Person administrator = identity.anAccountWith(Role.SYSTEM_ADMIN, "4417");
    other.signIn(administrator.username(), IdentityFixtures.PASSWORD);
    assertThat(other.get("/console/access-log").status()).isEqualTo(403);
    assertThat(other.get("/console/access-log/export.csv").status()).isEqualTo(403);
    assertThat(other.get("/console/access-log/export.xlsx").status()).isEqualTo(403);
  }

  private void signIn(Person person) {
    visitor.signIn(person.username(), IdentityFixtures.PASSWORD);
  }

  private static Visitor.Page changePassword(Visitor who, String current, String replacement) {
    return who.submit(
        who.get("/console/account/password"),
        "/console/account/password",
        Map.of("current", current, "replacement", replacement, "repeated", replacement));
  }
}
