package org.liandong.statistics;

/** Where something countable lies: its number on every axis. */
interface Spot {

  int at(Axis axis);
}
