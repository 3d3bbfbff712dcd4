package org.liandong.shared.web;

/** Knows how much of the demo city is loaded; every page says so while it loads. */
@FunctionalInterface
public interface DemoLoading {

  /** 0 to 100. */
  int percent();
}
