package org.liandong.people;

/** Documents a person is identified by. */
public enum IdentityType {
  /** 居民身份证, with the citizen identity number of GB 11643. */
  RESIDENT_ID,
  /** 港澳台居民居住证: a GB 11643 number beginning with 81, 82 or 83. */
  RESIDENCE_PERMIT,
  /** 港澳居民来往内地通行证. */
  HONG_KONG_MACAO_PERMIT,
  /** 台湾居民来往大陆通行证. */
  TAIWAN_PERMIT,
  /** 护照. */
  PASSPORT,
  /** 外国人永久居留身份证. */
  PERMANENT_RESIDENCE
}
