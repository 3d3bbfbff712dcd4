package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.identity.IdentityFixtures.Person;
import org.liandong.shared.Refusal;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IdentityTest
class AccessLogTests {

  @Autowired private IdentityFixtures identity;
  @Autowired private AccessLog log;
  @Autowired private JdbcClient client;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void aReadIsOnDiskEvenWhenTheReaderOnlyReadsAndIsRolledBack() {
    Person reader = identity.anAccountWith(Role.SOCIAL_WORKER, "441702002");
    UUID record = UUID.randomUUID();
    TransactionTemplate reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    identity
        .viewer(reader)
        .run(() ->
            reading.executeWithoutResult(status -> {
              log.read("casework.contact", record, "回访");
              status.setRollbackOnly();
            }));
    List<AccessLine> lines = linesOf(record);
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().account()).isEqualTo(reader.id());
    assertThat(lines.getFirst().detail()).isEqualTo("回访");
    assertThat(lines.getFirst().event()).isEqualTo(AccessEvent.FILE_READ);
  }

  @Test
  void numbersOfPersonsAreBlottedOut() {
    assertThat(AccessJournal.blotted("找 00000019700101001X,电话13800000000")).isEqualTo("找 …,电话…");
    assertThat(AccessJournal.blotted("2018年第441702号")).isEqualTo("2018年第441702号");
    assertThat(AccessJournal.blotted("长".repeat(500))).hasSize(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update identity.access_log set detail = ''",
        "delete from identity.access_log",
        "truncate identity.access_log",
        "update identity.account_change set details = '{}'",
        "delete from identity.account_change",
        "delete from identity.account",
        "delete from identity.role_grant"
      })
  void theApplicationMayNotChangeWhatWasWritten(String statement) {
    assertThatThrownBy(() -> identity.asProgram(() -> client.sql(statement).update()))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void theTriggerRefusesChangesToEverybody() {
    assertThat(
            identity.asProgram(() ->
                client
                    .sql(
                        """
                        select count(*) from pg_trigger
                        where tgrelid = 'identity.access_log'::regclass
                          and tgfoid = 'identity.refuse_change'::regproc\
                        """)
                    .query(Integer.class)
                    .single()))
        .isEqualTo(2);
  }

  @Test
  void onlyAuditorsReadIt() {
    Person administrator = identity.anAccountWith(Role.SYSTEM_ADMIN, "4417");
    assertThatThrownBy(
            () -> identity.viewer(administrator).call(() -> log.list(AccessFilter.ALL, null, 10)))
        .isInstanceOf(Refusal.class);
    Person auditor = identity.anAccountWith(Role.SECURITY_AUDITOR, "4417");
    assertThat(identity.viewer(auditor).call(() -> log.list(AccessFilter.ALL, null, 10)).lines())
        .isNotEmpty();
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    UUID record = UUID.randomUUID();
    for (int i = 0; i < 5; i++) {
      Viewer.SYSTEM.run(() -> log.read("people.person", record, "测试"));
    }
    AccessFilter filter = new AccessFilter(null, null, null, null, record);
    AccessPage first = Viewer.SYSTEM.call(() -> log.list(filter, null, 3));
    AccessPage second = Viewer.SYSTEM.call(() -> log.list(filter, first.next(), 3));
    assertThat(first.lines()).hasSize(3).doesNotContainAnyElementsOf(second.lines());
    assertThat(second.lines()).hasSize(2);
    assertThat(second.next()).isNull();
  }

  private List<AccessLine> linesOf(UUID record) {
    return Viewer.SYSTEM
        .call(() -> log.list(new AccessFilter(null, null, null, null, record), null, 10))
        .lines();
  }
}
