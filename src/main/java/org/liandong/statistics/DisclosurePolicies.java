package org.liandong.statistics;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the versions of what the public may not see. */
@Service
public class DisclosurePolicies {

  private static final DisclosurePolicy SHIPPED =
      new DisclosurePolicy(
          0,
          5,
          EnumSet.allOf(ServiceDomain.class).stream()
              .filter(ServiceDomain::sensitive)
              .collect(Collectors.toSet()));

  private final JdbcClient client;
  private final Clock clock;

  DisclosurePolicies(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** The policy in force. */
  @Requires({})
  @Transactional(readOnly = true)
  public DisclosurePolicy current() {
    return client
        .sql(
            """
            select version, threshold, domains from statistics.disclosure_policy
            order by version desc limit 1\
            """)
        .query((row, number) ->
            new DisclosurePolicy(
                row.getInt("version"),
                row.getInt("threshold"),
                Arrays.stream((String[]) row.getArray("domains").getArray())
                    .map(ServiceDomain::valueOf)
                    .collect(Collectors.toSet())))
        .optional()
        .orElse(SHIPPED);
  }

  /**
   * Sets a new version, in force at once.
   *
   * @throws Refusal when every field would be sensitive: there must be one to hide among
   */
  @Requires(Permission.SETTINGS_ADMIN)
  @Transactional
  public void change(int threshold, Set<ServiceDomain> domains) {
    if (threshold < 1 || threshold > 1000) {
      throw Refusal.user("statistics.disclosure.threshold", threshold);
    }
    if (domains.containsAll(List.of(ServiceDomain.values()))) {
      throw Refusal.user("statistics.disclosure.all-domains");
    }
    client
        .sql(
            """
            insert into statistics.disclosure_policy (threshold, domains, set_at, set_by)
            values (:threshold, :domains, :now, :account)\
            """)
        .param("threshold", threshold)
        .param("domains", domains.stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .param("account", Viewer.current().account())
        .update();
  }
}
