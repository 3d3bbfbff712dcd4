package org.liandong.statistics;

/** Units of figures; the message bundles hold their names (家, 人次 …). */
public enum FigureUnit {
  /** 家: agencies. */
  AGENCY,
  /** 个: stations, associations, facilities. */
  PIECE,
  /** 人: persons. */
  PERSON,
  /** 人次: person-times. */
  PERSON_TIME,
  /** 次: records, contacts. */
  TIME,
  /** 小时: hours. */
  HOUR,
  /** 分钟: minutes. */
  MINUTE,
  /** 元: money. */
  YUAN,
  /** 倍: a ratio. */
  TIMES
}
