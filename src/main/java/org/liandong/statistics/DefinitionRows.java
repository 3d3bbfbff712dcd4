package org.liandong.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Fact;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.Refusal;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions of figures defined by staff, as they are kept. */
@Component
class DefinitionRows {

  private final JdbcClient client;

  DefinitionRows(JdbcClient client) {
    this.client = client;
  }

  /** All of them, by code and version. */
  @Transactional(readOnly = true)
  List<DefinedFigure> all() {
    return client
        .sql(
            """
            select code, version, unit, kind, facts, measure, category, domain, method,
              population_group, numerator, denominator, cuts, is_public, divisor, decimals, name,
              name_in_english, retired, reason, defined_at, defined_by,
              defined_by_name
            from statistics.definition
            order by code, version\
            """)
        .query((row, number) -> read(row))
        .list();
  }

  /**
   * Keeps a version.
   *
   * @throws Refusal CONFLICT when somebody else has made it meanwhile
   */
  @Transactional
  void add(DefinedFigure figure) {
    try {
      insert(figure);
    } catch (DuplicateKeyException raced) {
      throw Refusal.conflict("statistics.definition.changed", figure.definition().code());
    }
  }

  private void insert(DefinedFigure figure) {
    FigureDefinition definition = figure.definition();
    FigureDefinition.Names names = definition.staffNames();
    client
        .sql(
            """
            insert into statistics.definition (code, version, unit, kind, facts, measure, category,
              domain, method, population_group, numerator, denominator, cuts, is_public, divisor,
              decimals, name, name_in_english, retired, reason, defined_at, defined_by,
              defined_by_name)
            values (:code, :version, :unit, :kind, :facts, :measure, :category, :domain, :method,
              :group, :numerator, :denominator, :cuts, :public, :divisor, :decimals, :name,
              :english, :retired, :reason, :at, :account, :by)\
            """)
        .param("code", definition.code())
        .param("version", definition.version())
        .param("unit", definition.unit().name())
        .param("kind", definition.kind().name())
        .param("facts", names(definition.facts()))
        .param("measure", definition.measure().name())
        .param("category", definition.category())
        .param("domain", name(definition.filter().domain()))
        .param("method", name(definition.filter().method()))
        .param("group", name(definition.filter().group()))
        .param("numerator", definition.numerator())
        .param("denominator", definition.denominator())
        .param("cuts", names(definition.cuts()))
        .param("public", definition.isPublic())
        .param("divisor", definition.divisor())
        .param("decimals", definition.decimals())
        .param("name", names.chinese())
        .param("english", names.english())
        .param("retired", figure.retired())
        .param("reason", figure.reason())
        .param("at", Timestamp.from(figure.definedAt()))
        .param("account", figure.definedBy())
        .param("by", figure.by())
        .update();
  }

  private static DefinedFigure read(ResultSet row) throws SQLException {
    FigureFilter filter =
        new FigureFilter(
            null,
            constant(row.getString("domain"), ServiceDomain::valueOf),
            null,
            constant(row.getString("method"), ServiceMethod::valueOf),
            constant(row.getString("population_group"), PopulationGroup::valueOf),
            null,
            null);
    FigureDefinition definition =
        new FigureDefinition(
            row.getString("code"),
            row.getInt("version"),
            FigureUnit.valueOf(row.getString("unit")),
            FigureKind.valueOf(row.getString("kind")),
            constants(row, "facts", Fact::valueOf),
            Measure.valueOf(row.getString("measure")),
            row.getString("category"),
            filter,
            row.getString("numerator"),
            row.getString("denominator"),
            constants(row, "cuts", Cut::valueOf),
            row.getBoolean("is_public"),
            row.getInt("divisor"),
            row.getInt("decimals"),
            new FigureDefinition.Names(row.getString("name"), row.getString("name_in_english")));
    return new DefinedFigure(
        definition,
        row.getBoolean("retired"),
        row.getString("reason"),
        row.getTimestamp("defined_at").toInstant(),
        row.getObject("defined_by", UUID.class),
        row.getString("defined_by_name"));
  }

  private static <T> @Nullable T constant(@Nullable String name, Function<String, T> reader) {
    return name == null ? null : reader.apply(name);
  }

  private static <T> Set<T> constants(ResultSet row, String column, Function<String, T> reader)
      throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray())
        .map(reader)
        .collect(Collectors.toSet());
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static String[] names(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).sorted().toArray(String[]::new);
  }
}
