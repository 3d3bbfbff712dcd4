package org.liandong.registry;

/** Where an organisation stands in its life. */
public enum OrganisationStatus {
  /** 登记 (运行): it stands. */
  REGISTERED,
  /** 暂停: it does no work, but is still registered, so it still stands and is still counted. */
  SUSPENDED,
  /** 注销: it stands no more. */
  CANCELLED
}
