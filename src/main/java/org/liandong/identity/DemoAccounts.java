package org.liandong.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One account for each role in the demo city, with a password everybody knows. Opened at start, in
 * demo mode only; offered on the sign-in page.
 */
@Component
@Order(0)
public class DemoAccounts implements ApplicationRunner {

  /** The password of every demo account. */
  public static final String PASSWORD = "liandong-demo-2018";

  private static final LocalDate FROM = LocalDate.of(2008, 1, 1);

  private static final List<DemoAccount> ACCOUNTS =
      List.of(
          new DemoAccount("city", "周市局(演示)", Role.CITY_BUREAU, "4417"),
          new DemoAccount("county", "江县区(演示)", Role.COUNTY_BUREAU, "441702"),
          new DemoAccount("yangchun", "春县市(演示)", Role.COUNTY_BUREAU, "441781"),
          new DemoAccount("station", "岗站长(演示)", Role.STATION_HEAD, "441702002"),
          new DemoAccount("worker", "林社工(演示)", Role.SOCIAL_WORKER, "441702002"),
          new DemoAccount("agency", "何机构(演示)", Role.AGENCY_STAFF, null),
          new DemoAccount("association", "梁协会(演示)", Role.ASSOCIATION, "4417"),
          new DemoAccount("statistics", "黄统计(演示)", Role.STATISTICIAN, "4417"),
          new DemoAccount("editor", "许编辑(演示)", Role.EDITOR, "4417"),
          new DemoAccount("admin", "关系统(演示)", Role.SYSTEM_ADMIN, "4417"),
          new DemoAccount("auditor", "沈审计(演示)", Role.SECURITY_AUDITOR, "4417"));

  private final Accounts accounts;
  private final Grants grants;
  private final TransactionOperations transaction;
  private final RegionCode city;
  private final boolean demo;

  DemoAccounts(
      Accounts accounts,
      Grants grants,
      TransactionOperations transaction,
      @Value("${liandong.city.code}") String city,
      @Value("${liandong.demo}") boolean demo) {
    this.accounts = accounts;
    this.grants = grants;
    this.transaction = transaction;
    this.city = RegionCode.parse(city);
    this.demo = demo;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (demo) {
      Viewer.SYSTEM.run(
          () -> transaction.executeWithoutResult(status -> ACCOUNTS.forEach(this::open)));
    }
  }

  /** The accounts offered on the sign-in page; none outside demo mode. */
  public List<DemoAccount> offered() {
    return demo ? ACCOUNTS : List.of();
  }

  private void open(DemoAccount demoAccount) {
    Optional<Account> there = accounts.named(demoAccount.username());
    if (there.isPresent()) {
      return;
    }
    RegionCode region =
        demoAccount.region() == null ? city : RegionCode.parse(demoAccount.region());
    UUID account =
        accounts.open(demoAccount.username(), demoAccount.name(), region, PASSWORD, false);
    if (demoAccount.region() != null) {
      grants.give(account, demoAccount.role(), new Reach.Division(region), FROM, null);
    }
  }

  /**
   * An account of the demo city.
   *
   * @param username to sign in with
   * @param name shown, marked as demo
   * @param role the one role it has
   * @param region its division's code, or null when it reaches organisations only
   */
  public record DemoAccount(String username, String name, Role role, @Nullable String region) {}
}
