package org.liandong.borders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.liandong.shared.TimeOrderedId;

/** Everything any form or body may want, in one bag, so that every verb is reached. */
final class Fields {

  private Fields() {}

  /**
   * Fields that are right for somebody of the place.
   *
   * @param own records of the place
   * @param number of the person that is meant
   */
  static Map<String, String> of(Place place, Records own, int number) {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    Map<String, String> fields = new HashMap<>(texts(place));
    fields.put("id", TimeOrderedId.next().toString());
    fields.put("organisation", own.id(Records.Of.ORGANISATION).toString());
    fields.put("worker", own.id(Records.Of.WORKER).toString());
    fields.put("number", Integer.toString(number));
    fields.put("one", Integer.toString(number));
    fields.put("other", Integer.toString(own.person()));
    fields.put("day", today.toString());
    fields.put("from", today.toString());
    fields.put("to", today.plusDays(9).toString());
    return fields;
  }

  private static Map<String, String> texts(Place place) {
    String town = place.town().toString();
    Map<String, String> fields = new HashMap<>();
    String[][] pairs = {
      {"version", "1"},
      {"reason", "边界测试"},
      {"name", "边界测试名"},
      {"same", "false"},
      {"kind", "SOCIAL_WORK_AGENCY"},
      {"region", town},
      {"siteRegion", town},
      {"standsFrom", "2018-01-01"},
      {"event", "SUSPENDED"},
      {"address", "测试路1号"},
      {"contact", "联系人"},
      {"role", "SOCIAL_WORKER"},
      {"identityAbsence", "NOT_COLLECTED"},
      {"date", "2018-05-02"},
      {"domain", "ELDERLY"},
      {"method", "HOME_VISIT"},
      {"heads", "3"},
      {"minutes", "30"},
      {"level", "ASSISTANT_SOCIAL_WORKER"},
      {"issuedOn", "2018-01-01"},
      {"since", "2018-01-01"},
      {"until", "2020-01-01"},
      {"year", "2019"},
      {"reach", town},
      {"passed", "true"},
      {"sameName", "yes"},
      {"plan", "organisations"}
    };
    for (String[] pair : pairs) {
      fields.put(pair[0], pair[1]);
    }
    fields.put("compartment", "DRUG");
    return fields;
  }

  /** The same as a body of the API; a correction holds the contact inside it. */
  static String json(Map<String, String> fields) {
    String contact = contact(fields, UUID.fromString(fields.getOrDefault("id", "")));
    return """
    {"id": "%s", "version": 1, "reason": "边界测试", "name": "边界测试名", "contact": %s,
     "kind": "SOCIAL_WORK_AGENCY", "region": "%s", "standsFrom": "2018-01-01",
     "date": "2018-05-02", "organisation": "%s", "worker": "%s", "domain": "ELDERLY",
     "method": "HOME_VISIT", "heads": 3, "minutes": 30, "since": "2018-01-01",
     "person": {"name": "边界测试名"}, "holder": {"name": "边界测试名"},
     "candidate": {"name": "边界测试名"}, "level": "ASSISTANT_SOCIAL_WORKER", "number": "1",
     "issuedOn": "2018-01-01", "year": 2019, "passed": true}\
    """
        .formatted(
            fields.get("id"),
            contact,
            fields.get("region"),
            fields.get("organisation"),
            fields.get("worker"));
  }

  /** A contact as the API takes it. */
  static String contact(Map<String, String> fields, UUID id) {
    return """
    {"id": "%s", "date": "2018-05-02", "minutes": "%s", "region": "%s", "organisation": "%s",
     "worker": "%s", "domain": "%s", "method": "HOME_VISIT", "heads": "3", "persons": [%s]}\
    """
        .formatted(
            id,
            fields.get("minutes"),
            fields.get("region"),
            fields.get("organisation"),
            fields.get("worker"),
            fields.get("domain"),
            fields.getOrDefault("persons", ""));
  }
}
