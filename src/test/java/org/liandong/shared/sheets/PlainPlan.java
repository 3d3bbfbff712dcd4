package org.liandong.shared.sheets;

import org.liandong.shared.Permission;

/**
 * What a plan of a test says about itself where nobody reads it.
 *
 * @param <T> what a row says
 */
abstract class PlainPlan<T> implements ImportPlan<T> {

  private final String code;

  PlainPlan(String code) {
    this.code = code;
  }

  @Override
  public final String code() {
    return code;
  }

  @Override
  public final String titleKey() {
    return "sheets.plan-unknown";
  }

  @Override
  public final String hintKey() {
    return "sheets.plan-unknown";
  }

  @Override
  public final String donePath() {
    return "/console";
  }

  @Override
  public final Permission permission() {
    return Permission.SETTINGS_ADMIN;
  }
}
