package org.liandong.casework;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Compartment;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;

/**
 * What is said of a service contact (服务接触): who was served by whom, when, where and how.
 *
 * @param id UUID of version 7 made by whoever records it first; saying it twice is saying it once
 * @param time when and how long
 * @param place where
 * @param staff who served
 * @param served who was served
 * @param kind what kind of service
 * @param note free text of the worker, kept encrypted
 */
public record RecordContact(
    UUID id, Time time, Place place, Staff staff, Served served, Kind kind, @Nullable String note) {

  /** An empty note is none. */
  public RecordContact {
    note = blankToNull(note);
  }

  /** The same said under another id. */
  public RecordContact withId(UUID other) {
    return new RecordContact(other, time, place, staff, served, kind, note);
  }

  /** The same at another place. */
  public RecordContact withPlace(Place other) {
    return new RecordContact(id, time, other, staff, served, kind, note);
  }

  /**
   * When, in the city's zone.
   *
   * @param day not after today
   * @param start time of day, where known
   * @param minutes the worker's direct time, 1 to 1,440
   */
  public record Time(LocalDate day, @Nullable LocalTime start, int minutes) {}

  /**
   * Where.
   *
   * @param region division of the city
   * @param text address or name of the place, where given
   */
  public record Place(RegionCode region, @Nullable String text) {

    /** An empty text is none. */
    public Place {
      text = blankToNull(text);
    }
  }

  /**
   * Who served.
   *
   * @param worker id of the social worker
   * @param organisation id of the organisation she served for
   * @param project under which project
   */
  public record Staff(UUID worker, UUID organisation, @Nullable UUID project) {}

  /**
   * Who was served. Somebody has to be.
   *
   * @param persons numbers of known persons, each once; the first is the one it was about
   * @param heads how many others, up to 100,000
   * @param estimated whether the heads were estimated rather than counted
   */
  public record Served(List<Integer> persons, int heads, boolean estimated) {

    /** A person is there once; nobody cannot be estimated. */
    public Served {
      persons = persons.size() < 2 ? List.copyOf(persons) : persons.stream().distinct().toList();
      estimated = estimated && heads > 0;
    }

    /** One known person. */
    public static Served person(int number) {
      return new Served(List.of(number), 0, false);
    }

    /** Nobody known by name. */
    public static Served heads(int heads, boolean estimated) {
      return new Served(List.of(), heads, estimated);
    }
  }

  /**
   * What kind of service.
   *
   * @param domain 服务领域
   * @param method 服务方式
   * @param group 服务对象类别
   * @param compartment sensitive work; drug rehabilitation and correction always are
   */
  public record Kind(
      ServiceDomain domain,
      ServiceMethod method,
      @Nullable PopulationGroup group,
      @Nullable Compartment compartment) {

    /** Puts drug rehabilitation and community correction into their compartments. */
    public Kind {
      compartment = compartment == null ? compartmentOf(domain) : compartment;
    }

    /** The compartment work of this field belongs to by law, if any. */
    public static @Nullable Compartment compartmentOf(ServiceDomain domain) {
      return switch (domain) {
        case DRUG_REHABILITATION -> Compartment.DRUG;
        case CORRECTION -> Compartment.CORRECTION;
        case ELDERLY,
            CHILDREN,
            YOUTH,
            DISABILITY,
            SOCIAL_ASSISTANCE,
            POVERTY_ALLEVIATION,
            FAMILY,
            COMMUNITY,
            MENTAL_HEALTH,
            ENVIRONMENT,
            OTHER ->
            null;
      };
    }
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
