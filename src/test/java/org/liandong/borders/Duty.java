package org.liandong.borders;

import org.liandong.identity.Role;

/** Who tries: between them they hold every permission that is given for a part of the city. */
enum Duty {
  BUREAU(Role.COUNTY_BUREAU),
  HEAD(Role.STATION_HEAD),
  KEEPER(Role.ACCOUNT_KEEPER);

  private final Role role;

  Duty(Role role) {
    this.role = role;
  }

  Role role() {
    return role;
  }
}
