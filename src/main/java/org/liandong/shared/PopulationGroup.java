package org.liandong.shared;

/** Whom a service reaches, by the groups of civil-affairs statistics (服务对象类别). */
public enum PopulationGroup {
  /** 老年人. */
  OLDER_PERSON,
  /** 独居或空巢老人. */
  LIVING_ALONE_ELDER,
  /** 困境儿童. */
  CHILD_IN_DIFFICULTY,
  /** 留守儿童. */
  LEFT_BEHIND_CHILD,
  /** 青少年. */
  YOUNG_PERSON,
  /** 残疾人. */
  PERSON_WITH_DISABILITY,
  /** 最低生活保障对象. */
  SUBSISTENCE_ALLOWANCE_RECIPIENT,
  /** 特困人员. */
  EXTREME_POVERTY_SUPPORT,
  /** 低保边缘. */
  LOW_INCOME_MARGINAL,
  /** 社区矫正对象. */
  PERSON_UNDER_CORRECTION,
  /** 社区戒毒、社区康复人员. */
  PERSON_IN_DRUG_REHABILITATION,
  /** 精神障碍患者. */
  PERSON_WITH_MENTAL_DISORDER,
  /** 妇女. */
  WOMAN,
  /** 一般居民. */
  GENERAL_PUBLIC
}
