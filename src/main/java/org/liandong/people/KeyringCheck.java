package org.liandong.people;

import java.util.Arrays;
import org.liandong.shared.StartRefused;
import org.liandong.shared.Viewer;
import org.liandong.shared.cipher.Vault;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Refuses to start with keys other than those the database was written with: new names would be
 * sealed under keys nobody restores, and old ones would not open.
 */
@Component
class KeyringCheck implements SmartInitializingSingleton {

  private final JdbcClient client;
  private final TransactionTemplate transaction;
  private final Vault vault;

  KeyringCheck(JdbcClient client, TransactionTemplate transaction, Vault vault) {
    this.client = client;
    this.transaction = transaction;
    this.vault = vault;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Viewer.SYSTEM.run(() -> transaction.executeWithoutResult(status -> check()));
  }

  private void check() {
    byte[] own = vault.fingerprint();
    client
        .sql("insert into people.keyring (fingerprint) values (:own) on conflict do nothing")
        .param("own", own)
        .update();
    byte[] kept =
        client
            .sql("select fingerprint from people.keyring")
            .query((row, index) -> row.getBytes(1))
            .single();
    if (!Arrays.equals(own, kept)) {
      throw new StartRefused(
          "The keys in the data directory are not those this database was written with.",
          "Restore keys/master.key and keys/index.key from the backup of the keys.");
    }
  }
}
