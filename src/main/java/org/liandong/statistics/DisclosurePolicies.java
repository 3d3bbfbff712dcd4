package org.liandong.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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

  private static final int THRESHOLD_MOST = 1000;
  private static final int REASON_LONGEST = 500;
  private static final DisclosurePolicy SHIPPED =
      new DisclosurePolicy(
          0,
          LocalDate.of(1900, 1, 1),
          5,
          EnumSet.allOf(ServiceDomain.class).stream()
              .filter(ServiceDomain::sensitive)
              .collect(Collectors.toSet()),
          "",
          null,
          "");

  private final JdbcClient client;
  private final Clock clock;

  DisclosurePolicies(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** The policy in force today. */
  @Requires({})
  @Transactional(readOnly = true)
  public DisclosurePolicy current() {
    return client
        .sql(
            """
            select version, valid_from, threshold, domains, reason, set_at, set_by_name
            from statistics.disclosure_policy
            where valid_from <= :today
            order by valid_from desc, version desc limit 1\
            """)
        .param("today", LocalDate.now(clock))
        .query((row, number) -> read(row))
        .optional()
        .orElse(SHIPPED);
  }

  /** Every version, the newest day first, the shipped one last. */
  @Requires(Permission.SETTINGS_ADMIN)
  @Transactional(readOnly = true)
  public List<DisclosurePolicy> all() {
    List<DisclosurePolicy> all =
        new ArrayList<>(
            client
                .sql(
                    """
                    select version, valid_from, threshold, domains, reason, set_at, set_by_name
                    from statistics.disclosure_policy
                    order by valid_from desc, version desc\
                    """)
                .query((row, number) -> read(row))
                .list());
    all.add(SHIPPED);
    return List.copyOf(all);
  }

  /**
   * Sets a new version, in force from its day on; of two of one day the later set holds.
   *
   * @throws Refusal when a rule of {@link #check} does not hold
   */
  @Requires(Permission.SETTINGS_ADMIN)
  @Transactional
  public void change(NewDisclosurePolicy policy) {
    check(policy);
    if (policy.reason().isBlank() || policy.reason().length() > REASON_LONGEST) {
      throw Refusal.user("statistics.disclosure.reason", REASON_LONGEST);
    }
    client
        .sql(
            """
            insert into statistics.disclosure_policy
              (valid_from, threshold, domains, reason, set_at, set_by, set_by_name)
            values (:from, :threshold, :domains, :reason, :now, :account, :name)\
            """)
        .param("from", policy.validFrom())
        .param("threshold", policy.threshold())
        .param("domains", policy.domains().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("reason", policy.reason().strip())
        .param("now", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .param("account", Viewer.current().account())
        .param("name", Viewer.current().name())
        .update();
  }

  /**
   * Makes sure that the policy could be set, its reason aside.
   *
   * @throws Refusal when the day has passed, the threshold is out of range, or every field would be
   *     sensitive: there must be one to hide among
   */
  void check(NewDisclosurePolicy policy) {
    LocalDate today = LocalDate.now(clock);
    if (policy.validFrom().isBefore(today)) {
      throw Refusal.user(
          "statistics.disclosure.day", policy.validFrom().toString(), today.toString());
    }
    if (policy.threshold() < 1 || policy.threshold() > THRESHOLD_MOST) {
      throw Refusal.user("statistics.disclosure.threshold", policy.threshold());
    }
    if (policy.domains().containsAll(List.of(ServiceDomain.values()))) {
      throw Refusal.user("statistics.disclosure.all-domains");
    }
  }

  private static DisclosurePolicy read(ResultSet row) throws SQLException {
    return new DisclosurePolicy(
        row.getInt("version"),
        row.getObject("valid_from", LocalDate.class),
        row.getInt("threshold"),
        Arrays.stream((String[]) row.getArray("domains").getArray())
            .map(ServiceDomain::valueOf)
            .collect(Collectors.toSet()),
        row.getString("reason"),
        row.getTimestamp("set_at").toInstant(),
        row.getString("set_by_name"));
  }
}
