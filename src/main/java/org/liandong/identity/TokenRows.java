package org.liandong.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tokens as they lie in the table. */
@Repository
class TokenRows {

  private final JdbcClient client;

  TokenRows(JdbcClient client) {
    this.client = client;
  }

  void insert(ApiToken token, byte[] hash) {
    Set<Permission> scopes = token.scopes();
    client
        .sql(
            """
            insert into identity.token (id, account, name, hash, scopes, issued_at, expires_at)
            values (:id, :account, :name, :hash, :scopes, :issued, :expires)\
            """)
        .param("id", token.id())
        .param("account", token.account())
        .param("name", token.name())
        .param("hash", hash)
        .param(
            "scopes",
            scopes == null ? null : scopes.stream().map(Enum::name).toArray(String[]::new))
        .param("issued", AccountRows.moment(token.issuedAt()))
        .param("expires", AccountRows.moment(token.expiresAt()))
        .update();
  }

  List<ApiToken> of(UUID account) {
    return client
        .sql(
            """
            select id, account, name, scopes, issued_at, expires_at, last_used_at, revoked_at
            from identity.token where account = :account order by issued_at desc, id desc\
            """)
        .param("account", account)
        .query((row, number) -> read(row))
        .list();
  }

  /** Asked outside a transaction, before there is a viewer. */
  Optional<Standing> standing(byte[] hash) {
    return client
        .sql(
            """
            select id, account, scopes, expires_at, last_used_at
            from identity.token_standing(:hash)\
            """)
        .param("hash", hash)
        .query((row, number) ->
            new Standing(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                permissions(row.getArray("scopes")),
                row.getTimestamp("expires_at").toInstant(),
                AccountRows.instant(row.getTimestamp("last_used_at"))))
        .optional();
  }

  void used(UUID id, Instant now) {
    client
        .sql("update identity.token set last_used_at = :now where id = :id")
        .param("now", AccountRows.moment(now))
        .param("id", id)
        .update();
  }

  /** How many were valid until now. */
  int revoke(UUID account, @Nullable UUID id, Instant now, UUID by) {
    return client
        .sql(
            """
            update identity.token set revoked_at = :now, revoked_by = :by
            where account = :account and (:id::uuid is null or id = :id) and revoked_at is null\
            """)
        .param("now", AccountRows.moment(now))
        .param("by", by)
        .param("account", account)
        .param("id", id)
        .update();
  }

  private static ApiToken read(ResultSet row) throws SQLException {
    return new ApiToken(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        row.getString("name"),
        permissions(row.getArray("scopes")),
        row.getTimestamp("issued_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        AccountRows.instant(row.getTimestamp("last_used_at")),
        AccountRows.instant(row.getTimestamp("revoked_at")));
  }

  private static @Nullable Set<Permission> permissions(@Nullable Array names) throws SQLException {
    if (names == null) {
      return null;
    }
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    Arrays.stream((String[]) names.getArray()).map(Permission::valueOf).forEach(permissions::add);
    return permissions;
  }

  /** What a request with the token has to know. */
  record Standing(
      UUID id,
      UUID account,
      @Nullable Set<Permission> scopes,
      Instant expiresAt,
      @Nullable Instant lastUsedAt) {}
}
