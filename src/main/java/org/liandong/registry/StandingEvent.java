package org.liandong.registry;

/** What happens to an organisation, and what it does to the count of those that stand. */
public enum StandingEvent {
  /** 登记 or 设立. */
  REGISTERED(OrganisationStatus.REGISTERED, 1),
  /** 暂停: still registered, so the count stays. */
  SUSPENDED(OrganisationStatus.SUSPENDED, 0),
  /** 恢复. */
  RESUMED(OrganisationStatus.REGISTERED, 0),
  /** 注销 or 撤销. */
  CANCELLED(OrganisationStatus.CANCELLED, -1),
  /** 重新登记 after 注销. */
  REREGISTERED(OrganisationStatus.REGISTERED, 1);

  private final OrganisationStatus leadsTo;
  private final int count;

  StandingEvent(OrganisationStatus leadsTo, int count) {
    this.leadsTo = leadsTo;
    this.count = count;
  }

  /** Where the organisation stands afterwards. */
  public OrganisationStatus leadsTo() {
    return leadsTo;
  }

  /** What the ledger posts: +1, −1, or 0 for no entry. */
  public int count() {
    return count;
  }

  /** Whether it can happen to an organisation that stands so. */
  public boolean mayFollow(OrganisationStatus status) {
    return switch (this) {
      case REGISTERED -> false;
      case SUSPENDED -> status == OrganisationStatus.REGISTERED;
      case RESUMED -> status == OrganisationStatus.SUSPENDED;
      case CANCELLED -> status != OrganisationStatus.CANCELLED;
      case REREGISTERED -> status == OrganisationStatus.CANCELLED;
    };
  }
}
