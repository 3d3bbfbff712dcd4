package org.liandong.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liandong.shared.Requires;
import org.liandong.shared.web.AccountNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names accounts in histories: row policies leave out those outside the viewer's reach. */
@Service
class NamesOfAccounts implements AccountNames {

  private final JdbcClient client;

  NamesOfAccounts(JdbcClient client) {
    this.client = client;
  }

  @Override
  @Requires({})
  @Transactional(readOnly = true)
  public Map<UUID, String> of(Collection<UUID> accounts) {
    return client
        .sql("select id, display_name from identity.account where id = any (:ids)")
        .param("ids", accounts.toArray(UUID[]::new))
        .query((row, number) ->
            Map.entry(row.getObject("id", UUID.class), row.getString("display_name")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
