package org.liandong.linkage.planner;

/** The sex of a carer, where a client may wish for one. */
public enum Sex {
  FEMALE,
  MALE
}
