package org.liandong.statistics;

import java.util.Arrays;
import java.util.Locale;
import org.liandong.shared.Refusal;

/** A dimension an answer can be cut by; every cell then names its value on it. */
public enum Cut {
  /** Calendar year: 2018. */
  YEAR,
  /** Calendar month: 2018-05. */
  MONTH,
  /** Day: 2018-05-01. */
  DAY,
  /** 县级: 6-digit code. */
  COUNTY,
  /** 乡级: 9-digit code. */
  TOWN,
  /** 服务领域: constant of {@link org.liandong.shared.ServiceDomain}. */
  DOMAIN,
  /** 服务方式: constant of {@link org.liandong.shared.ServiceMethod}. */
  METHOD,
  /** 服务对象类别: constant of {@link org.liandong.shared.PopulationGroup}. */
  GROUP,
  /** Kind of organisation or level of certificate. */
  CATEGORY,
  /** Organisation: its id. */
  ORGANISATION,
  /** Project: its id. */
  PROJECT;

  /** What a cell says where its entries leave the dimension open. */
  public static final String NONE = "-";

  /** The name in addresses and answers: the constant in lower case. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it cuts time. */
  public boolean isTime() {
    return this == YEAR || this == MONTH || this == DAY;
  }

  /**
   * Reads the name used in addresses.
   *
   * @throws Refusal when there is no such dimension
   */
  public static Cut parse(String text) {
    return Arrays.stream(values())
        .filter(cut -> cut.parameter().equals(text.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> Refusal.user("statistics.cut.unknown", text));
  }
}
