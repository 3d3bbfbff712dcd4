package org.liandong.workforce.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.people.Identity;
import org.liandong.people.NewPerson;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.web.Form;
import org.liandong.workforce.NewCertificate;
import org.liandong.workforce.NewSocialWorker;
import org.liandong.workforce.ProfessionalLevel;
import org.liandong.workforce.SocialWorker;

/** What the forms of the register describe. */
final class WorkerForm {

  private WorkerForm() {}

  /** A blank form under an id of its own, so that sending it twice records once. */
  static Form blank() {
    return Form.blank().withValue("id", TimeOrderedId.next());
  }

  /** The social worker, or null when something is wrong. */
  static @Nullable NewSocialWorker worker(Reading reading) {
    UUID id = reading.required("id", UUID::fromString);
    String name = reading.required("name", typed -> typed);
    Identity identity = reading.required("identityNumber", Identity::resident);
    UUID organisation = reading.optional("organisation", UUID::fromString);
    RegionCode region = reading.required("region", RegionCode::parse);
    LocalDate since = reading.required("since", LocalDate::parse);
    if (id == null || name == null || identity == null || region == null || since == null) {
      return null;
    }
    NewPerson person =
        NewPerson.named(name, region)
            .withId(TimeOrderedId.derived(id, "person"))
            .with(identity)
            .withContact(reading.typed("phone"), null)
            .recordedBy(organisation, null);
    return reading.form().rejected()
        ? null
        : new NewSocialWorker(id, person, organisation, region, since);
  }

  /** The certificate of a registered social worker, or null when something is wrong. */
  static @Nullable NewCertificate certificate(Reading reading, SocialWorker holder) {
    UUID id = reading.required("id", UUID::fromString);
    ProfessionalLevel level = reading.required("level", ProfessionalLevel::valueOf);
    String number = reading.required("number", typed -> typed);
    LocalDate issuedOn = reading.required("issuedOn", LocalDate::parse);
    if (id == null || level == null || number == null || issuedOn == null) {
      return null;
    }
    return new NewCertificate(
        id, known(holder), level, number, issuedOn, holder.region(), holder.organisation());
  }

  /** The person behind the record, who is found again by id. */
  private static NewPerson known(SocialWorker worker) {
    return NewPerson.named(worker.name(), worker.region())
        .withId(worker.person())
        .recordedBy(worker.organisation(), null);
  }
}
