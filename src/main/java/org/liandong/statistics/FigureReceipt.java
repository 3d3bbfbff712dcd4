package org.liandong.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Statement;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What anyone needs to compute the answer again, and the city's signature below it. Everything but
 * the last four is stated by the signed statement, so a changed field is found and named.
 *
 * @param type always {@code figure}
 * @param v version of this form, 1
 * @param code of the figure
 * @param definition canonical line of the definition
 * @param definitionHash SHA-256 of it, hexadecimal
 * @param from first day, ISO 8601
 * @param to last day, ISO 8601
 * @param filter canonical line of the filter
 * @param scope {@code public} for all entries, {@code viewer} for what the asker may see
 * @param unsealed what may count besides and is in no size of the log yet: entries in the months
 *     asked without a leaf, and links of persons; 0 makes the answer repeatable by tree size
 * @param value the answer's value; null when it is withheld, or a ratio over nothing
 * @param treeSize size of the log the answer covers
 * @param root base64 of the root of the log at that size, or null before it is witnessed
 * @param consistency proof from that size to the checkpoint's
 * @param checkpoint signed note of the log at that size or a later one
 * @param publicKey the key that signed checkpoint and statement
 * @param statement the fields above as a signed note
 */
public record FigureReceipt(
    String type,
    int v,
    String code,
    String definition,
    String definitionHash,
    String from,
    String to,
    String filter,
    String scope,
    long unsealed,
    @Nullable BigDecimal value,
    long treeSize,
    @Nullable String root,
    List<String> consistency,
    @Nullable String checkpoint,
    @Nullable String publicKey,
    @Nullable String statement) {

  /** What {@link #type} says. */
  static final String TYPE = "figure";

  /** What {@link #scope} says of official values. */
  static final String PUBLIC = "public";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Takes a defensive copy. */
  public FigureReceipt {
    consistency = List.copyOf(consistency);
  }

  /** A receipt not yet signed. */
  static FigureReceipt unsigned(
      FigureDefinition definition, FigureQuery query, boolean isPublic, Answered answered) {
    return new FigureReceipt(
        TYPE,
        1,
        definition.code(),
        definition.canonical(),
        definition.hash(),
        query.period().from().toString(),
        query.period().to().toString(),
        query.filter().canonical(),
        isPublic ? PUBLIC : "viewer",
        answered.unsealed(),
        answered.value(),
        answered.treeSize(),
        null,
        List.of(),
        null,
        null,
        null);
  }

  /** A receipt for what was published; not yet signed. */
  static FigureReceipt unsigned(Publication publication) {
    LocalDate from = publication.period().from();
    LocalDate to = publication.period().to();
    return new FigureReceipt(
        TYPE,
        1,
        publication.code(),
        publication.definition(),
        publication.definitionHash(),
        from.toString(),
        to.toString(),
        publication.filter(),
        PUBLIC,
        0,
        publication.value(),
        publication.treeSize(),
        null,
        List.of(),
        null,
        null,
        null);
  }

  /** What the statement says besides the log's size and root. */
  SequencedMap<String, @Nullable Object> stated() {
    SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("type", type);
    fields.put("v", v);
    fields.put("code", code);
    fields.put("definition", definition);
    fields.put("definitionHash", definitionHash);
    fields.put("from", from);
    fields.put("to", to);
    fields.put("filter", filter);
    fields.put("scope", scope);
    fields.put("unsealed", unsealed);
    fields.put("value", value);
    return fields;
  }

  /** The same, signed. */
  FigureReceipt with(Statement signed) {
    return new FigureReceipt(
        type,
        v,
        code,
        definition,
        definitionHash,
        from,
        to,
        filter,
        scope,
        unsealed,
        value,
        treeSize,
        signed.root(),
        signed.consistency(),
        signed.checkpoint(),
        signed.publicKey(),
        signed.statement());
  }

  /** As text to keep, send and check. */
  public String json() {
    return JSON.writeValueAsString(this);
  }
}
