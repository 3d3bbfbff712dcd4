package org.liandong.people;

/** Why a person has no identity number on record. */
public enum IdentityAbsence {
  /** 未采集: not asked for, because the service does not need it. */
  NOT_COLLECTED,
  /** 未落户: never registered. */
  UNREGISTERED,
  /** 身份不明: found, cannot say. */
  UNKNOWN,
  /** 拒绝提供. */
  DECLINED
}
