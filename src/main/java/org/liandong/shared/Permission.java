package org.liandong.shared;

/** What a role allows. Where it allows it is the grant's jurisdiction or organisation. */
public enum Permission {
  /** See the register of organisations with contacts. */
  ORGANISATIONS_READ,
  /** Register, change, suspend and cancel organisations. */
  ORGANISATIONS_WRITE,
  /** See social workers, certificates, examination results. */
  WORKFORCE_READ,
  /** Record social workers, certificates, examination results. */
  WORKFORCE_WRITE,
  /** See persons by name. */
  PEOPLE_READ,
  /** Record persons, link and unlink duplicates. */
  PEOPLE_WRITE,
  /** See service contacts. */
  CONTACTS_READ,
  /** Record and correct service contacts. */
  CONTACTS_WRITE,
  /** Ask figures beyond the public ones and open them down to entries. */
  FIGURES_READ,
  /** Define and publish figures. */
  FIGURES_PUBLISH,
  /** See ledger entries and receipts, run verification. */
  LEDGER_READ,
  /** Write policies, milestones, news and articles. */
  PUBLICITY_WRITE,
  /** Keep accounts, roles and grants. */
  ACCOUNTS_ADMIN,
  /** Read the access log. */
  ACCESS_LOG_READ,
  /** Load divisions, zones and counting policies. */
  SETTINGS_ADMIN
}
