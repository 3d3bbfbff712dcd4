package org.liandong.identity;

/** What can be changed about an account; the lines of its history. */
public enum AccountChange {
  /** 开通; detail: division. */
  OPENED,
  /** 资料变更; details: name, division. */
  RENAMED,
  /** 授予角色; details: role, reach, first day, last day. */
  ROLE_GIVEN,
  /** 终止角色; details: role, reach, last day. */
  ROLE_ENDED,
  /** 授予专门档案权限; details: compartment, first day, last day, reason. */
  COMPARTMENT_GIVEN,
  /** 终止专门档案权限; details: compartment, last day. */
  COMPARTMENT_ENDED,
  /** 管理员重置密码. */
  PASSWORD_RESET,
  /** 本人修改密码. */
  PASSWORD_CHANGED,
  /** 锁定; detail: reason. */
  LOCKED,
  /** 解锁. */
  UNLOCKED,
  /** 签发令牌; detail: its id. */
  TOKEN_ISSUED,
  /** 撤销令牌; detail: its id. */
  TOKEN_REVOKED
}
