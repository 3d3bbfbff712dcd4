package org.liandong.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.liandong.shared.ServiceMethod;
import org.liandong.shared.Viewer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the counting policy: which there are, and making the next. */
@Service
public class CountingPolicies {

  private final JdbcClient client;
  private final Clock clock;

  CountingPolicies(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** Every version, the newest day first. Anyone who sees contacts may know how they count. */
  @Requires({})
  @Transactional(readOnly = true)
  public List<CountingPolicy> all() {
    return client
        .sql(
            """
            select version, valid_from, phone_minutes_min, minutes_max, estimated_heads, methods,
                   reason, made_at, made_by
            from casework.counting_policy
            order by valid_from desc\
            """)
        .query((row, number) -> read(row))
        .list();
  }

  /**
   * Makes a new version. What was counted before keeps its version.
   *
   * @return its number
   * @throws Refusal when the day has passed or has a version already, or a rule makes no sense
   */
  @Requires(Permission.SETTINGS_ADMIN)
  @Transactional
  public int add(NewCountingPolicy policy) {
    LocalDate today = LocalDate.now(clock);
    if (policy.validFrom().isBefore(today)) {
      throw Refusal.user("casework.policy.day-passed", policy.validFrom(), today);
    }
    if (policy.phoneMinutesMin() < 0
        || policy.minutesMax() < 1
        || policy.minutesMax() > ContactChecks.MINUTES_MAX
        || policy.phoneMinutesMin() > policy.minutesMax()) {
      throw Refusal.user(
          "casework.policy.minutes-out-of-range",
          Integer.toString(policy.phoneMinutesMin()),
          Integer.toString(policy.minutesMax()));
    }
    if (policy.methods().isEmpty()) {
      throw Refusal.user("casework.policy.no-method");
    }
    if (policy.reason().isBlank()) {
      throw Refusal.user("casework.policy.no-reason");
    }
    return insert(policy);
  }

  private int insert(NewCountingPolicy policy) {
    try {
      return client
          .sql(
              """
              insert into casework.counting_policy
                (valid_from, phone_minutes_min, minutes_max, estimated_heads, methods, reason,
                 made_at, made_by)
              values (:from, :phone, :max, :estimated, :methods, :reason, :at, :by)
              returning version\
              """)
          .param("from", policy.validFrom())
          .param("phone", policy.phoneMinutesMin())
          .param("max", policy.minutesMax())
          .param("estimated", policy.estimatedHeads())
          .param("methods", policy.methods().stream().map(Enum::name).toArray(String[]::new))
          .param("reason", policy.reason().strip())
          .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
          .param("by", Viewer.current().account())
          .query(Integer.class)
          .single();
    } catch (DuplicateKeyException taken) {
      throw Refusal.conflict("casework.policy.day-taken", policy.validFrom());
    }
  }

  /** The version in force on the day, of versions ordered newest day first. */
  static CountingPolicy on(LocalDate day, List<CountingPolicy> policies) {
    for (CountingPolicy policy : policies) {
      if (!day.isBefore(policy.validFrom())) {
        return policy;
      }
    }
    return policies.getLast();
  }

  private static CountingPolicy read(ResultSet row) throws SQLException {
    return new CountingPolicy(
        row.getInt("version"),
        row.getObject("valid_from", LocalDate.class),
        row.getInt("phone_minutes_min"),
        row.getInt("minutes_max"),
        row.getBoolean("estimated_heads"),
        methods(row.getArray("methods")),
        row.getString("reason"),
        row.getTimestamp("made_at").toInstant(),
        row.getObject("made_by", UUID.class));
  }

  private static Set<ServiceMethod> methods(Array names) throws SQLException {
    EnumSet<ServiceMethod> methods = EnumSet.noneOf(ServiceMethod.class);
    Arrays.stream((String[]) names.getArray()).map(ServiceMethod::valueOf).forEach(methods::add);
    return methods;
  }
}
