package org.liandong.identity;

import static org.liandong.shared.Permission.ACCESS_LOG_READ;
import static org.liandong.shared.Permission.ACCOUNTS_ADMIN;
import static org.liandong.shared.Permission.CONTACTS_READ;
import static org.liandong.shared.Permission.CONTACTS_WRITE;
import static org.liandong.shared.Permission.FIGURES_PUBLISH;
import static org.liandong.shared.Permission.FIGURES_READ;
import static org.liandong.shared.Permission.LEDGER_READ;
import static org.liandong.shared.Permission.ORGANISATIONS_READ;
import static org.liandong.shared.Permission.ORGANISATIONS_WRITE;
import static org.liandong.shared.Permission.PEOPLE_READ;
import static org.liandong.shared.Permission.PEOPLE_WRITE;
import static org.liandong.shared.Permission.PUBLICITY_WRITE;
import static org.liandong.shared.Permission.SETTINGS_ADMIN;
import static org.liandong.shared.Permission.WORKFORCE_READ;
import static org.liandong.shared.Permission.WORKFORCE_WRITE;

import java.util.Set;
import org.liandong.shared.Permission;

/**
 * What somebody does in the city's social work, and what she therefore may. Where she may is the
 * grant's. Keeping the system, watching over it and working with it are three duties no account
 * combines (三员分立, GB/T 22239-2019 §8.1.5).
 */
public enum Role {
  /** 系统管理员: accounts, grants and settings; no records of persons, no access log. */
  SYSTEM_ADMIN(Duty.KEEPING, ACCOUNTS_ADMIN, SETTINGS_ADMIN, ORGANISATIONS_READ),
  /** 账号管理员: keeps the accounts of one county or town. */
  ACCOUNT_KEEPER(Duty.KEEPING, ACCOUNTS_ADMIN, ORGANISATIONS_READ),
  /** 安全审计员: reads the access log and verifies the ledger. */
  SECURITY_AUDITOR(Duty.WATCHING, ACCESS_LOG_READ, LEDGER_READ),
  /** 市级主管部门 (市民政局、市委社会工作部): sees everything of the city, publishes its figures. */
  CITY_BUREAU(
      Duty.WORKING,
      ORGANISATIONS_READ,
      ORGANISATIONS_WRITE,
      WORKFORCE_READ,
      WORKFORCE_WRITE,
      PEOPLE_READ,
      CONTACTS_READ,
      FIGURES_READ,
      FIGURES_PUBLISH,
      LEDGER_READ,
      PUBLICITY_WRITE),
  /** 县级主管部门: registers and reads within its county. */
  COUNTY_BUREAU(
      Duty.WORKING,
      ORGANISATIONS_READ,
      ORGANISATIONS_WRITE,
      WORKFORCE_READ,
      WORKFORCE_WRITE,
      PEOPLE_READ,
      CONTACTS_READ,
      FIGURES_READ,
      LEDGER_READ),
  /** 社工站站长: the work of one town's station. */
  STATION_HEAD(
      Duty.WORKING,
      ORGANISATIONS_READ,
      WORKFORCE_READ,
      PEOPLE_READ,
      PEOPLE_WRITE,
      CONTACTS_READ,
      CONTACTS_WRITE,
      FIGURES_READ,
      LEDGER_READ),
  /** 社工: records service. */
  SOCIAL_WORKER(
      Duty.WORKING,
      ORGANISATIONS_READ,
      WORKFORCE_READ,
      PEOPLE_READ,
      PEOPLE_WRITE,
      CONTACTS_READ,
      CONTACTS_WRITE,
      FIGURES_READ),
  /** 社工机构工作人员: the work of her agency, wherever it is done. */
  AGENCY_STAFF(
      Duty.WORKING,
      ORGANISATIONS_READ,
      WORKFORCE_READ,
      PEOPLE_READ,
      PEOPLE_WRITE,
      CONTACTS_READ,
      CONTACTS_WRITE,
      FIGURES_READ,
      LEDGER_READ),
  /** 行业协会: looks after the profession: workers, certificates, examinations. */
  ASSOCIATION(Duty.WORKING, ORGANISATIONS_READ, WORKFORCE_READ, WORKFORCE_WRITE, FIGURES_READ),
  /** 统计人员: defines, opens and publishes figures. */
  STATISTICIAN(
      Duty.WORKING,
      ORGANISATIONS_READ,
      WORKFORCE_READ,
      CONTACTS_READ,
      FIGURES_READ,
      FIGURES_PUBLISH,
      LEDGER_READ),
  /** 宣传编辑: policies, milestones, news, articles. */
  EDITOR(Duty.WORKING, ORGANISATIONS_READ, FIGURES_READ, PUBLICITY_WRITE);

  private final Duty duty;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
  private final Set<Permission> permissions;

  Role(Duty duty, Permission... permissions) {
    this.duty = duty;
    this.permissions = Set.of(permissions);
  }

  /**
   * Whether the role acts on the city as a whole, so that it can be given for the whole city only:
   * settings, publishing, the access log know no parts.
   */
  public boolean cityWide() {
    return permissions.contains(SETTINGS_ADMIN)
        || permissions.contains(FIGURES_PUBLISH)
        || permissions.contains(PUBLICITY_WRITE)
        || permissions.contains(ACCESS_LOG_READ);
  }

  /** Which of the three duties the role belongs to. */
  public Duty duty() {
    return duty;
  }

  /** What the role allows. */
  public Set<Permission> permissions() {
    return permissions;
  }

  /** The three duties that no account combines. */
  public enum Duty {
    /** 系统管理. */
    KEEPING,
    /** 安全审计. */
    WATCHING,
    /** 业务. */
    WORKING
  }
}
