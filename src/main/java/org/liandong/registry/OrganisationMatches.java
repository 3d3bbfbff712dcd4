package org.liandong.registry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds organisations the register may know already, by credit code or name. */
@Repository
class OrganisationMatches {

  private final JdbcClient client;

  OrganisationMatches(JdbcClient client) {
    this.client = client;
  }

  /** What is known of these, within the viewer's reach. */
  @Transactional(readOnly = true)
  public Found find(List<OrganisationDetails> asked) {
    List<OrganisationReader.Head> heads =
        client
            .sql(
                """
                select %s from registry.organisation
                where name = any (:names) or credit_code = any (:codes) order by id\
                """
                    .formatted(OrganisationReader.COLUMNS))
            .param("names", asked.stream().map(OrganisationDetails::name).toArray(String[]::new))
            .param(
                "codes",
                asked.stream()
                    .map(OrganisationDetails::creditCode)
                    .filter(Objects::nonNull)
                    .map(UnifiedCreditCode::value)
                    .toArray(String[]::new))
            .query((row, number) -> OrganisationReader.head(row))
            .list();
    return new Found(
        heads.stream()
            .collect(
                Collectors.toMap(
                    head -> head.details().name(), Function.identity(), (one, other) -> one)),
        heads.stream()
            .filter(head -> head.details().creditCode() != null)
            .collect(
                Collectors.toMap(
                    head -> Objects.toString(head.details().creditCode()), Function.identity())));
  }

  /** What is known, by name and by credit code. */
  record Found(
      Map<String, OrganisationReader.Head> byName, Map<String, OrganisationReader.Head> byCode) {

    OrganisationReader.@Nullable Head of(OrganisationDetails details) {
      OrganisationReader.Head coded =
          details.creditCode() == null ? null : byCode.get(details.creditCode().value());
      return coded == null ? byName.get(details.name()) : coded;
    }

    /** Whether the code is another's than the one the row would change. */
    boolean takenElsewhere(OrganisationDetails details, OrganisationReader.@Nullable Head known) {
      OrganisationReader.Head named = byName.get(details.name());
      return known != null && named != null && !known.id().equals(named.id());
    }
  }
}
