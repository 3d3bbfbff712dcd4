package org.liandong.shared.web;

import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;

/**
 * A link a module offers to the navigation of portal or console, declared as a bean.
 *
 * @param area where it is shown
 * @param order ascending inside its group
 * @param textKey key of its label
 * @param path where it leads
 * @param permission needed to see it, or null for everyone
 */
public record NavigationLink(
    Area area, int order, String textKey, String path, @Nullable Permission permission) {

  /** Where a link is shown; the console's areas are the groups of its side bar. */
  public enum Area {
    /** The public's head navigation. */
    PORTAL,
    /** 今天. */
    TODAY,
    /** 服务. */
    SERVICES,
    /** 队伍. */
    WORKFORCE,
    /** 数据. */
    FIGURES,
    /** 管理. */
    MANAGEMENT
  }
}
