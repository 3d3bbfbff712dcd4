package org.liandong.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.UUID;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers what programs ask for under an Idempotency-Key: asked twice, registered once. */
@Service
public class RegistrationRequests {

  private static final int KEY_CHARACTERS_MAX = 200;

  private final JdbcClient client;
  private final Organisations organisations;

  RegistrationRequests(JdbcClient client, Organisations organisations) {
    this.client = client;
    this.organisations = organisations;
  }

  /**
   * Registers under the key, or finds what the key registered before.
   *
   * @throws Refusal when the key is missing or was used for something else
   */
  @Requires(Permission.ORGANISATIONS_WRITE)
  @Transactional
  public UUID register(String key, OrganisationDetails details, LocalDate standsFrom) {
    if (key.isBlank() || key.length() > KEY_CHARACTERS_MAX) {
      throw Refusal.user("registry.key.missing", KEY_CHARACTERS_MAX);
    }
    byte[] fingerprint = fingerprint(details + " " + standsFrom);
    client
        .sql(
            """
            insert into registry.request (account, key, fingerprint, organisation)
            values (:account, :key, :fingerprint, :organisation) on conflict do nothing\
            """)
        .param("account", Viewer.current().account())
        .param("key", key)
        .param("fingerprint", fingerprint)
        .param("organisation", TimeOrderedId.next())
        .update();
    Kept kept =
        client
            .sql(
                """
                select fingerprint, organisation from registry.request
                where account = :account and key = :key\
                """)
            .param("account", Viewer.current().account())
            .param("key", key)
            .query((row, number) ->
                new Kept(row.getBytes("fingerprint"), row.getObject("organisation", UUID.class)))
            .single();
    if (!MessageDigest.isEqual(kept.fingerprint(), fingerprint)) {
      throw Refusal.conflict("registry.key.reused");
    }
    return organisations.register(
        new RegisterOrganisation(kept.organisation(), details, standsFrom));
  }

  private static byte[] fingerprint(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private record Kept(byte[] fingerprint, UUID organisation) {}
}
