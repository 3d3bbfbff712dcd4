package org.liandong.registry;

/** What an organisation is. The constant's name is the category of its entries in the ledger. */
public enum OrganisationKind {
  /** 社会工作服务机构. */
  SOCIAL_WORK_AGENCY("agency"),
  /** 双百社工站: run by the township, without legal personality. */
  DOUBLE_HUNDRED_STATION("station"),
  /** 市社会工作协会. */
  CITY_ASSOCIATION("association"),
  /** 镇(街)社会工作与志愿者服务协会. */
  TOWN_ASSOCIATION("town_association"),
  /** 养老院. */
  ELDERLY_HOME("elderly_home"),
  /** 福利院. */
  WELFARE_HOME("welfare_home"),
  /** 高校. */
  UNIVERSITY("university"),
  /** 部门. */
  GOVERNMENT_DEPARTMENT("department"),
  /** 社区: a residents' or villagers' committee. */
  COMMUNITY("community");

  private final String word;

  OrganisationKind(String word) {
    this.word = word;
  }

  /** The word files use for it. */
  String word() {
    return word;
  }

  /**
   * Whether the organisation owes annual reports: social organisations registered with civil
   * affairs do, to the supervising authority by 31 March and to the registrar by 31 May
   * (社会团体登记管理条例, 民办非企业单位登记管理暂行条例).
   */
  public boolean reportsAnnually() {
    return switch (this) {
      case SOCIAL_WORK_AGENCY, CITY_ASSOCIATION, TOWN_ASSOCIATION, ELDERLY_HOME -> true;
      case DOUBLE_HUNDRED_STATION, WELFARE_HOME, UNIVERSITY, GOVERNMENT_DEPARTMENT, COMMUNITY ->
          false;
    };
  }

  /**
   * Whether the first two characters of a unified social credit code fit this kind: registering
   * department and type of GB 32100-2015. A kind without legal personality fits none.
   */
  public boolean fits(UnifiedCreditCode code) {
    String type = code.registration();
    return switch (this) {
      case SOCIAL_WORK_AGENCY, ELDERLY_HOME -> type.startsWith("5") || type.startsWith("9");
      case CITY_ASSOCIATION, TOWN_ASSOCIATION -> type.equals("51");
      case WELFARE_HOME, UNIVERSITY -> type.equals("12") || type.startsWith("5");
      case GOVERNMENT_DEPARTMENT -> type.startsWith("1");
      case COMMUNITY -> type.startsWith("5") || type.startsWith("1");
      case DOUBLE_HUNDRED_STATION -> false;
    };
  }
}
