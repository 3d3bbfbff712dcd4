package org.liandong.shared;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, and what she may do and see. Bound for the length of a request (or a background
 * job); every transaction hands it to PostgreSQL's row policies, so lists, counts, exports and maps
 * agree.
 *
 * @param account id of the account, or {@link #NOBODY_ID}, {@link #SYSTEM_ID}
 * @param name shown to people
 * @param permissions what the roles allow
 * @param jurisdiction divisions she may see
 * @param organisations organisations she may see wherever they are
 * @param compartments sensitive work she may see
 */
public record Viewer(
    UUID account,
    String name,
    Set<Permission> permissions,
    Jurisdiction jurisdiction,
    Set<UUID> organisations,
    Set<Compartment> compartments) {

  private static final UUID NOBODY_ID = new UUID(0, 0);
  private static final UUID SYSTEM_ID = new UUID(0, 1);
  private static final ScopedValue<Viewer> CURRENT = ScopedValue.newInstance();

  /** The public: no account, no permission, no row. */
  public static final Viewer NOBODY =
      new Viewer(NOBODY_ID, "", Set.of(), Jurisdiction.NONE, Set.of(), Set.of());

  /** The program itself at its own work: sealing, folding, loading divisions. */
  public static final Viewer SYSTEM =
      new Viewer(
          SYSTEM_ID,
          "联动",
          EnumSet.allOf(Permission.class),
          Jurisdiction.EVERYWHERE,
          Set.of(),
          EnumSet.allOf(Compartment.class));

  /** Takes defensive copies. */
  public Viewer {
    permissions = Set.copyOf(permissions);
    organisations = Set.copyOf(organisations);
    compartments = Set.copyOf(compartments);
  }

  /** Whoever is bound to this thread, or {@link #NOBODY}. */
  public static Viewer current() {
    return CURRENT.orElse(NOBODY);
  }

  /** Runs the work as this viewer. */
  public <T> T call(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  /** Runs work that may throw as this viewer. */
  public <T> T callChecked(Callable<T> work) throws Exception {
    return ScopedValue.where(CURRENT, this).call(work::call);
  }

  /** Runs the work as this viewer. */
  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  /** Whether somebody has signed in. */
  public boolean signedIn() {
    return !account.equals(NOBODY_ID);
  }

  /** Whether a role allows it. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** Whether she may act on rows of this place or this organisation. */
  public boolean reaches(RegionCode region, @Nullable UUID organisation) {
    return jurisdiction.contains(region)
        || (organisation != null && organisations.contains(organisation));
  }

  /**
   * Refuses unless a role allows it.
   *
   * @throws Refusal of category FORBIDDEN
   */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw Refusal.forbidden("permission.missing", permission.name());
    }
  }

  /**
   * Refuses unless place or organisation is hers.
   *
   * @throws Refusal of category FORBIDDEN naming the place
   */
  public void requireReach(RegionCode region, @Nullable UUID organisation) {
    if (!reaches(region, organisation)) {
      throw Refusal.forbidden("permission.outside", region.brief());
    }
  }

  /**
   * The settings the row policies read, name by value; values hold digits, letters and brackets
   * only.
   */
  public List<Setting> settings() {
    return List.of(
        new Setting("liandong.account", account.toString()),
        new Setting("liandong.regions", jurisdiction.toMultirange()),
        new Setting(
            "liandong.organisations",
            "{" + String.join(",", organisations.stream().map(UUID::toString).toList()) + "}"),
        new Setting(
            "liandong.compartments",
            "{" + String.join(",", compartments.stream().map(Enum::name).toList()) + "}"));
  }

  /** One transaction-local setting. */
  public record Setting(String name, String value) {}
}
