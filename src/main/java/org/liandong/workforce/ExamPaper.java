package org.liandong.workforce;

/** Papers of the qualification examination, 100 points each. */
public enum ExamPaper {
  /** 社会工作综合能力. */
  COMPREHENSIVE,
  /** 社会工作实务. */
  PRACTICE,
  /** 社会工作法规与政策. */
  LAW
}
