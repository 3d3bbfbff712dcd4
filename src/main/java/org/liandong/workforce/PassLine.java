package org.liandong.workforce;

import org.liandong.shared.RegionCode;

/**
 * A pass line that differs from the nationwide 60 of 100.
 *
 * @param year of the examination
 * @param region where it holds, with all below it unless they have a line of their own
 * @param line points of 100 from which a paper is passed
 */
public record PassLine(int year, RegionCode region, int line) {}
