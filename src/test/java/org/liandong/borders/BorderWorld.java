package org.liandong.borders;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.Accounts;
import org.liandong.identity.ApiTokens;
import org.liandong.identity.Grants;
import org.liandong.identity.NewToken;
import org.liandong.identity.Reach;
import org.liandong.identity.Role;
import org.liandong.identity.Viewers;
import org.liandong.shared.Permission;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts in every place, signed in over HTTP, and a look into the database as the program. */
class BorderWorld {

  static final LocalDate LONG_AGO = LocalDate.of(2008, 1, 1);

  private final Accounts accounts;
  private final Grants grants;
  private final ApiTokens tokens;
  private final Viewers viewers;
  private final JdbcClient client;
  private final TransactionTemplate transaction;
  private final Environment environment;
  private final Map<String, Person> staff = new ConcurrentHashMap<>();
  private final Map<String, Caller> sessions = new ConcurrentHashMap<>();
  private final Map<String, Caller> programs = new ConcurrentHashMap<>();

  BorderWorld(
      Accounts accounts,
      Grants grants,
      ApiTokens tokens,
      Viewers viewers,
      JdbcClient client,
      TransactionTemplate transaction,
      Environment environment) {
    this.accounts = accounts;
    this.grants = grants;
    this.tokens = tokens;
    this.viewers = viewers;
    this.client = client;
    this.transaction = transaction;
    this.environment = environment;
  }

  int port() {
    return Objects.requireNonNull(environment.getProperty("local.server.port", Integer.class));
  }

  /** The account of the place that has the duty. */
  Person account(Place place, Duty duty) {
    return staff.computeIfAbsent(
        place + " " + duty,
        key -> {
          Person person = open("b", place.home());
          give(person, duty.role(), place.reach(), LONG_AGO, null);
          return person;
        });
  }

  /** That account in a browser. */
  Caller session(Place place, Duty duty) {
    return sessions.computeIfAbsent(place + " " + duty, key -> session(account(place, duty)));
  }

  /** That account as a program. */
  Caller program(Place place, Duty duty) {
    return programs.computeIfAbsent(
        place + " " + duty, key -> program(token(account(place, duty)).token()));
  }

  Caller session(Person person) {
    return new Caller(port()).signedIn(person.username(), person.password());
  }

  Caller program(String token) {
    return new Caller(port()).bearing("Bearer " + token);
  }

  /** A new account without any grant; its password is its own. */
  Person open(String prefix, RegionCode home) {
    String username = prefix + UUID.randomUUID().toString().substring(0, 12);
    Accounts.Opened opened = asProgram(() -> accounts.open(username, username + "姓名", home));
    asProgram(() ->
        client
            .sql("update identity.account set must_change = false where id = :id")
            .param("id", opened.account())
            .update());
    return new Person(opened.account(), username, opened.password());
  }

  UUID give(Person person, Role role, Reach reach, LocalDate from, @Nullable LocalDate to) {
    return asProgram(() -> grants.give(person.id(), role, reach, from, to));
  }

  ApiTokens.Issued token(Person person, Permission... scopes) {
    return as(
        person,
        () -> tokens.issue(new NewToken("测试", scopes.length == 0 ? null : Set.of(scopes), 30)));
  }

  /** In the program, as that account. */
  <T> T as(Person person, Supplier<T> work) {
    return viewers.of(person.id()).orElseThrow().viewer().call(work);
  }

  <T> T asProgram(Supplier<T> work) {
    return Viewer.SYSTEM.call(() -> Objects.requireNonNull(transaction.execute(s -> work.get())));
  }

  /** What the ledger has counted for the source. */
  long counted(UUID source) {
    return asProgram(() ->
        client
            .sql("select coalesce(sum(count), 0) from ledger.entry where source_id = :id")
            .param("id", source)
            .query(Long.class)
            .single());
  }

  /**
   * Whether every entry has its leaf, so that nothing is told of the log that changes by itself.
   */
  boolean sealed() {
    return asProgram(
        () -> client.sql("select count(*) = 0 from ledger.unsealed").query(Boolean.class).single());
  }

  /**
   * An account.
   *
   * @param id of it
   * @param username to sign in with
   * @param password its own
   */
  record Person(UUID id, String username, String password) {}
}
