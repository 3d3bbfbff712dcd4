package org.liandong.registry;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.web.Texts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words sheets may use for kinds of organisation and for fields of service. */
@Component
class ServiceDomainWords {

  private final Map<String, ServiceDomain> domains = new LinkedHashMap<>();
  private final Map<String, OrganisationKind> kinds = new LinkedHashMap<>();

  ServiceDomainWords(MessageSource messages) {
    for (Locale language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
      Texts texts = new Texts(messages, language);
      for (ServiceDomain domain : ServiceDomain.values()) {
        domains.put(texts.name(domain), domain);
      }
      for (OrganisationKind kind : OrganisationKind.values()) {
        kinds.put(texts.name(kind), kind);
      }
    }
    for (ServiceDomain domain : ServiceDomain.values()) {
      domains.put(domain.name(), domain);
    }
    for (OrganisationKind kind : OrganisationKind.values()) {
      kinds.put(kind.word(), kind);
      kinds.put(kind.name(), kind);
    }
  }

  Map<String, ServiceDomain> domains() {
    return domains;
  }

  Map<String, OrganisationKind> kinds() {
    return kinds;
  }

  /** The words, for a person to choose from. */
  String list() {
    return String.join("、", domains.keySet());
  }
}
