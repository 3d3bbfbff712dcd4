package org.liandong.statistics;

import java.util.Set;
import org.liandong.ledger.Fact;

/** The kinds of entries a figure defined by staff can count. */
public enum DefinitionBase {
  /** Contacts and everyone who attended. */
  SERVICE(true, true),
  /** Contacts only. */
  CONTACT(true, true),
  /** Certificates held. */
  CERTIFICATE(false, true),
  /** Examinations passed. */
  EXAM(false, true),
  /** Organisations standing. */
  ORGANISATION(false, false);

  private final boolean service;
  private final boolean ofPersons;

  DefinitionBase(boolean service, boolean ofPersons) {
    this.service = service;
    this.ofPersons = ofPersons;
  }

  /** Whether the entries tell of service, with field, method and group. */
  boolean isService() {
    return service;
  }

  /** Whether the entries name persons. */
  boolean isOfPersons() {
    return ofPersons;
  }

  /** Whether a definition counts exactly these entries. */
  public boolean counts(FigureDefinition definition) {
    return definition.facts().equals(facts());
  }

  Set<Fact> facts() {
    return switch (this) {
      case SERVICE -> Catalogue.SERVED;
      case CONTACT -> Catalogue.CONTACT;
      case CERTIFICATE -> Set.of(Fact.CERTIFICATE_HELD);
      case EXAM -> Set.of(Fact.EXAM_PASSED);
      case ORGANISATION -> Set.of(Fact.ORGANISATION_STANDING);
    };
  }

  Set<Cut> cuts() {
    return service ? Catalogue.SERVICE : Catalogue.PERSONS;
  }
}
