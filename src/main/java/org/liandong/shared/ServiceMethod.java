package org.liandong.shared;

/** How a service contact came about (服务方式). */
public enum ServiceMethod {
  /** 入户探访. */
  HOME_VISIT,
  /** 电话探访. */
  PHONE,
  /** 面谈. */
  OFFICE,
  /** 小组. */
  GROUP,
  /** 社区活动. */
  COMMUNITY_ACTIVITY,
  /** 咨询. */
  CONSULTATION
}
