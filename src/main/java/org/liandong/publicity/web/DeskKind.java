package org.liandong.publicity.web;

/** The kinds of record written at the desk; the path is below the console. */
enum DeskKind {
  POLICIES,
  NEWS,
  MILESTONES;

  /** Where its list is. */
  String path() {
    return switch (this) {
      case POLICIES -> "/console/policies";
      case NEWS -> "/console/news";
      case MILESTONES -> "/console/milestones";
    };
  }

  /** Key of the list's title. */
  String title() {
    return switch (this) {
      case POLICIES -> "publicity.desk.policies";
      case NEWS -> "publicity.desk.news";
      case MILESTONES -> "publicity.desk.milestones";
    };
  }
}
