package org.liandong.workforce;

/** Where a certificate stands today. */
public enum CertificateState {
  /** 计入: the highest of its holder, counted today. */
  COUNTED,
  /** 不单独计入: the holder has a higher or an equal earlier one. */
  COVERED,
  /** 已撤回. */
  WITHDRAWN
}
