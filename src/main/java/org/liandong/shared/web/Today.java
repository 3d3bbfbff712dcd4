package org.liandong.shared.web;

import java.util.List;

/**
 * What a module puts on the first page of the console, declared as a bean. Asked as the viewer, on
 * every opening of the page: answer few lines, quickly.
 */
public interface Today {

  /** What the current viewer has to do, most urgent first; at most a handful. */
  List<TodayItem> due(Texts texts);

  /** What she worked on last, newest first; at most a handful. */
  default List<TodayItem> recent(Texts texts) {
    return List.of();
  }
}
