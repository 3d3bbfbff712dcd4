package org.liandong.shared;

/** Work so sensitive that it needs a grant of its own, beside role and place. */
public enum Compartment {
  /** 禁毒: Drug Rehabilitation Regulation art. 7. */
  DRUG,
  /** 社区矫正: Community Correction Law art. 54. */
  CORRECTION,
  /** 未成年人保护. */
  MINOR,
  /** 反家暴: Anti-Domestic-Violence Law. */
  DOMESTIC_VIOLENCE,
  /** 精神障碍. */
  MENTAL_HEALTH
}
