package org.liandong.workforce;

/** Levels of the qualification, rising; the order of the constants is the order of the levels. */
public enum ProfessionalLevel {
  /** 助理社会工作师. */
  ASSISTANT_SOCIAL_WORKER,
  /** 社会工作师. */
  SOCIAL_WORKER,
  /** 高级社会工作师. */
  SENIOR_SOCIAL_WORKER
}
