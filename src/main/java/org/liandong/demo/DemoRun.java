package org.liandong.demo;

import java.time.LocalDate;

/**
 * What is to be loaded.
 *
 * @param firstYear of service records
 * @param until last day of anything
 */
record DemoRun(int firstYear, LocalDate until) {

  /** The one seed of everything random. */
  static final long SEED = 441_700_2018L;
}
