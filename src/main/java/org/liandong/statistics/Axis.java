package org.liandong.statistics;

import org.liandong.ledger.Fact;
import org.liandong.shared.Compartment;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;

/** A dimension of folded entries, each a small number; 0 means none. */
enum Axis {
  FACT(0, Fact.values().length),
  COMPARTMENT(1, Compartment.values().length),
  MONTH(2, 12),
  COUNTY(3, (1 << 14) - 1),
  TOWN(4, (1 << 14) - 1),
  REGION(5, (1 << 20) - 1),
  DOMAIN(6, ServiceDomain.values().length),
  METHOD(7, ServiceMethod.values().length),
  GROUP(8, PopulationGroup.values().length),
  CATEGORY(9, (1 << 7) - 1),
  ORGANISATION(10, (1 << 18) - 1),
  PROJECT(11, (1 << 18) - 1),

  /** Whether the fact is of service, coarser than the fact: 1 for a contact or an attendance. */
  SERVED(12, 1);

  private final int place;
  private final int highest;

  Axis(int place, int highest) {
    this.place = place;
    this.highest = highest;
  }

  /** Its place in arrays that hold something for every axis. */
  int place() {
    return place;
  }

  /** Bits its numbers take in a packed key. */
  int bits() {
    return Integer.SIZE - Integer.numberOfLeadingZeros(highest);
  }

  int highest() {
    return highest;
  }
}
