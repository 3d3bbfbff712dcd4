package org.liandong.identity;

/** What the access log holds. */
public enum AccessEvent {
  /** 登录成功. */
  SIGNED_IN,
  /** 登录被拒: wrong password, unknown name, blocked or locked account. */
  SIGN_IN_REFUSED,
  /** 退出. */
  SIGNED_OUT,
  /** 查阅个人或服务档案. */
  FILE_READ,
  /** 导出. */
  EXPORTED,
  /** 密码已修改或重置. */
  PASSWORD_CHANGED,
  /** 权限变更: account, grant, lock. */
  PERMISSION_CHANGED,
  /** 签发或撤销接口令牌. */
  TOKEN_CHANGED
}
