package org.liandong.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts as they lie in the table. */
@Repository
class AccountRows {

  private static final String COLUMNS =
      "id, username, display_name, region, must_change, language, blocked_until, locked_at,"
          + " version";

  private final JdbcClient client;

  AccountRows(JdbcClient client) {
    this.client = client;
  }

  void insert(Account account, String secret, Instant now, UUID by) {
    client
        .sql(
            """
            insert into identity.account (id, username, display_name, region, secret, secret_set_at,
              must_change, language, created_at, created_by)
            values (:id, :username, :name, :region, :secret, :now, :change, :language, :now, :by)\
            """)
        .param("id", account.id())
        .param("username", account.username())
        .param("name", account.displayName())
        .param("region", account.region().value())
        .param("secret", secret)
        .param("now", moment(now))
        .param("change", account.mustChange())
        .param("language", account.language())
        .param("by", by)
        .update();
  }

  Optional<Account> find(UUID id) {
    return client
        .sql("select %s from identity.account where id = :id".formatted(COLUMNS))
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  Optional<Account> named(String username) {
    return client
        .sql("select %s from identity.account where username = :username".formatted(COLUMNS))
        .param("username", username)
        .query((row, number) -> read(row))
        .optional();
  }

  /**
   * The hash, how often sign-in has failed since it last succeeded, and until when it is refused.
   */
  Optional<Secret> secretOf(String username) {
    return client
        .sql(
            """
            select id, secret, failures, blocked_until, locked_at is not null as locked
            from identity.account where username = :username\
            """)
        .param("username", username)
        .query((row, number) ->
            new Secret(
                row.getObject("id", UUID.class),
                row.getString("secret"),
                row.getInt("failures"),
                instant(row.getTimestamp("blocked_until")),
                row.getBoolean("locked")))
        .optional();
  }

  void failed(UUID id, @Nullable Instant blockedUntil) {
    client
        .sql(
            """
            update identity.account set failures = failures + 1, blocked_until = :until
            where id = :id\
            """)
        .param("id", id)
        .param("until", blockedUntil == null ? null : moment(blockedUntil))
        .update();
  }

  void succeeded(UUID id, Instant now) {
    client
        .sql(
            """
            update identity.account
            set failures = 0, blocked_until = null, last_signed_in_at = :now where id = :id\
            """)
        .param("id", id)
        .param("now", moment(now))
        .update();
  }

  void describe(UUID id, String displayName, RegionCode region) {
    client
        .sql(
            """
            update identity.account
            set display_name = :name, region = :region, version = version + 1 where id = :id\
            """)
        .param("id", id)
        .param("name", displayName)
        .param("region", region.value())
        .update();
  }

  void newSecret(UUID id, String secret, boolean mustChange, Instant now) {
    client
        .sql(
            """
            update identity.account
            set secret = :secret, secret_set_at = :now, must_change = :change, failures = 0,
              blocked_until = null, version = version + 1
            where id = :id\
            """)
        .param("id", id)
        .param("secret", secret)
        .param("now", moment(now))
        .param("change", mustChange)
        .update();
  }

  void lock(UUID id, @Nullable Instant lockedAt) {
    client
        .sql(
            """
            update identity.account
            set locked_at = :locked, failures = 0, blocked_until = null, version = version + 1
            where id = :id\
            """)
        .param("id", id)
        .param("locked", lockedAt == null ? null : moment(lockedAt))
        .update();
  }

  void speak(UUID id, String language) {
    client
        .sql("update identity.account set language = :language where id = :id")
        .param("id", id)
        .param("language", language)
        .update();
  }

  /** What the account may do has changed. */
  void touch(UUID id) {
    client
        .sql("update identity.account set version = version + 1 where id = :id")
        .param("id", id)
        .update();
  }

  static OffsetDateTime moment(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable Instant instant(@Nullable Timestamp moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static Account read(ResultSet row) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        new RegionCode(row.getLong("region")),
        row.getBoolean("must_change"),
        row.getString("language"),
        instant(row.getTimestamp("blocked_until")),
        instant(row.getTimestamp("locked_at")),
        row.getLong("version"));
  }

  /** What sign-in needs of an account. */
  record Secret(
      UUID account, String hash, int failures, @Nullable Instant blockedUntil, boolean locked) {}
}
