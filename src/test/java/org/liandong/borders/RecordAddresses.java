package org.liandong.borders;

import static org.liandong.borders.Records.Of.ACCOUNT;
import static org.liandong.borders.Records.Of.CERTIFICATE;
import static org.liandong.borders.Records.Of.COMPARTMENT_GRANT;
import static org.liandong.borders.Records.Of.CONTACT;
import static org.liandong.borders.Records.Of.ENTRY;
import static org.liandong.borders.Records.Of.EXAM;
import static org.liandong.borders.Records.Of.GRANT;
import static org.liandong.borders.Records.Of.IMPORT;
import static org.liandong.borders.Records.Of.ORGANISATION;
import static org.liandong.borders.Records.Of.OTHER_TOKEN;
import static org.liandong.borders.Records.Of.PERSON;
import static org.liandong.borders.Records.Of.SITE;
import static org.liandong.borders.Records.Of.STANDING;
import static org.liandong.borders.Records.Of.TOKEN;
import static org.liandong.borders.Records.Of.WORKER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liandong.borders.Addresses.Address;

/** Which record the variables of an address name, and who may try it; or why none is named. */
final class RecordAddresses {

  /** Addresses whose variable names no record of a county, and why. */
  static final Map<String, String> NOT_OF_A_COUNTY =
      Map.ofEntries(
          Map.entry("/figures/{code}", "a figure's code; the public's, disclosure-controlled"),
          Map.entry("/figures/published", "published: for everybody"),
          Map.entry("/api/v1/figures/{code}", "a figure's code; see OtherCountyTests"),
          Map.entry("/console/figures/{code}", "a figure's code; see OtherCountyTests"),
          Map.entry("/console/figures/definitions/{code}", "definitions are the whole city's"),
          Map.entry("/organisations/{id}", "the public directory of organisations"),
          Map.entry("/policies/{id}", "published: for everybody"),
          Map.entry("/news/{id}", "published: for everybody"),
          Map.entry("/articles/{slug}", "published: for everybody"),
          Map.entry("/console/policies/{id}", "publicity is given for the whole city only"),
          Map.entry("/console/news/{id}", "publicity is given for the whole city only"),
          Map.entry("/console/milestones/{id}", "publicity is given for the whole city only"),
          Map.entry("/console/articles/{id}", "publicity is given for the whole city only"),
          Map.entry("/console/imports/template/{plan}.xlsx", "an empty sheet"),
          Map.entry(
              "/console/access-log/export.{extension:xlsx|csv}",
              "the access log is given for the whole city only"));

  private static final List<Kind> KINDS =
      List.of(
          kind("/console/organisations/{id}/standing/{event}", Duty.BUREAU, ORGANISATION, STANDING),
          kind("/console/organisations/{id}/remove/{part}", Duty.BUREAU, ORGANISATION, SITE),
          kind("/console/organisations/{id}", Duty.BUREAU, ORGANISATION),
          kind("/api/v1/organisations/{id}", Duty.BUREAU, ORGANISATION),
          kind("/console/people/{id}", Duty.HEAD, PERSON),
          kind("/api/v1/people/{id}", Duty.HEAD, PERSON),
          kind("/console/contacts/{id}", Duty.HEAD, CONTACT),
          kind("/api/v1/contacts/{id}", Duty.HEAD, CONTACT),
          kind(
              "/console/social-workers/{id}/certificates/{certificate}",
              Duty.BUREAU,
              WORKER,
              CERTIFICATE),
          kind("/console/social-workers/{id}", Duty.BUREAU, WORKER),
          kind("/api/v1/social-workers/{id}", Duty.BUREAU, WORKER),
          kind("/api/v1/certificates/{id}", Duty.BUREAU, CERTIFICATE),
          kind("/api/v1/exam-results/{id}", Duty.BUREAU, EXAM),
          kind("/console/exams/{id}", Duty.BUREAU, EXAM),
          kind("/console/ledger/entries/{id}", Duty.BUREAU, ENTRY),
          kind("/api/v1/ledger/entries/{id}", Duty.BUREAU, ENTRY),
          kind(
              "/console/accounts/{id}/compartments/{grant}",
              Duty.KEEPER,
              ACCOUNT,
              COMPARTMENT_GRANT),
          kind("/console/accounts/{id}/grants/{grant}", Duty.KEEPER, ACCOUNT, GRANT),
          kind("/console/accounts/{id}", Duty.KEEPER, ACCOUNT),
          kind("/console/account/tokens/{id}", Duty.BUREAU, TOKEN),
          kind("/api/v1/tokens/{id}", Duty.BUREAU, OTHER_TOKEN),
          kind("/console/imports/{id}", Duty.BUREAU, IMPORT));

  private RecordAddresses() {}

  /** What the address names, if it is known. */
  static Optional<Kind> of(Address address) {
    return KINDS.stream()
        .filter(kind ->
            address.under(kind.prefix()) && kind.named().size() == address.variables().size())
        .findFirst();
  }

  private static Kind kind(String prefix, Duty duty, Records.Of... named) {
    return new Kind(prefix, duty, List.of(named));
  }

  /**
   * What the variables of an address name.
   *
   * @param prefix the address begins with
   * @param duty whose account may use it within its place
   * @param named kinds of records, in the order of the variables
   */
  record Kind(String prefix, Duty duty, List<Records.Of> named) {

    /** Paths to the records: all of the target, and where there are two, the first of one's own. */
    List<String> paths(Address address, Records target, Records own) {
      List<String> paths = new ArrayList<>();
      paths.add(path(address, named.stream().map(target::id).toList()));
      if (named.size() == 2) {
        paths.add(path(address, List.of(own.id(named.getFirst()), target.id(named.getLast()))));
      }
      return paths;
    }

    private static String path(Address address, List<?> ids) {
      String path = address.pattern();
      for (int i = 0; i < ids.size(); i++) {
        path =
            path.replaceFirst("\\{" + address.variables().get(i) + "[^}]*}", ids.get(i).toString());
      }
      return path;
    }
  }
}
