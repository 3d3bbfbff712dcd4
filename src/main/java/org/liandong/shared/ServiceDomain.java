package org.liandong.shared;

/** The fields social work serves in (服务领域), as the city's reports name them. */
public enum ServiceDomain {
  /** 老年人服务. */
  ELDERLY,
  /** 儿童服务. */
  CHILDREN,
  /** 青少年服务. */
  YOUTH,
  /** 残障康复. */
  DISABILITY,
  /** 社会救助. */
  SOCIAL_ASSISTANCE,
  /** 脱贫攻坚. */
  POVERTY_ALLEVIATION,
  /** 社区矫正. */
  CORRECTION,
  /** 禁毒. */
  DRUG_REHABILITATION,
  /** 家庭与妇女. */
  FAMILY,
  /** 社区发展. */
  COMMUNITY,
  /** 精神卫生. */
  MENTAL_HEALTH,
  /** 环境保护. */
  ENVIRONMENT,
  /** 其他. */
  OTHER;

  /** Whether small counts in this field are hidden from the public by default. */
  public boolean sensitive() {
    return this == CORRECTION || this == DRUG_REHABILITATION || this == MENTAL_HEALTH;
  }
}
