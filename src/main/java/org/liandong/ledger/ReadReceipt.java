package org.liandong.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.log.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receipt as somebody pasted it: every field there, and of its form. */
@SuppressWarnings("ArrayRecordComponent")
record ReadReceipt(
    UUID entry,
    byte[] salt,
    String canonical,
    byte[] bytes,
    Hash commitment,
    long leaf,
    long treeSize,
    List<Hash> proof,
    SignedSize signed) {

  /** Longer than any receipt. */
  static final int LONGEST = 100_000;

  private static final int DEEPEST = 64;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** Reads the text as JSON. */
  static JsonNode parse(String text) throws ReceiptFault {
    if (text.length() > LONGEST) {
      throw new ReceiptFault("too-long");
    }
    JsonNode json = json(text);
    if (json == null || !json.isObject()) {
      throw new ReceiptFault("unreadable");
    }
    return json;
  }

  /** Reads the receipt or says which field is not as it should be. */
  static ReadReceipt of(JsonNode json) throws ReceiptFault {
    if (!"entry".equals(string(json, "type"))) {
      throw new ReceiptFault("field", "type");
    }
    if (number(json, "v") != 1) {
      throw new ReceiptFault("field", "v");
    }
    return new ReadReceipt(
        uuid(json, "entry"),
        bytes(json, "salt", Committer.SALT_LENGTH),
        string(json, "canonical"),
        bytes(json, "canonicalBase64", -1),
        Hash.of(bytes(json, "commitment", Hash.LENGTH)),
        number(json, "leaf"),
        number(json, "treeSize"),
        hashes(json, "proof"),
        new SignedSize(string(json, "checkpoint"), string(json, "publicKey")));
  }

  /** Refuses text and bytes that differ, are not canonical, or tell of another entry. */
  void requireCanonical() throws ReceiptFault {
    String decoded;
    try {
      decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException broken) {
      throw new ReceiptFault("content-not-canonical");
    }
    if (!decoded.equals(canonical)) {
      throw new ReceiptFault("content-differs");
    }
    JsonNode json = json(canonical);
    if (json == null || !json.isObject() || !canonical.equals(rewritten(json))) {
      throw new ReceiptFault("content-not-canonical");
    }
    if (!entry.toString().equals(json.path("id").asString(""))) {
      throw new ReceiptFault("content-of-another", entry);
    }
  }

  private static String rewritten(JsonNode json) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    json.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
    StringBuilder text = new StringBuilder();
    sorted.forEach((key, value) -> {
      text.append(text.isEmpty() ? '{' : ',');
      CanonicalForm.quote(text, key);
      text.append(':');
      if (value.isString()) {
        CanonicalForm.quote(text, value.stringValue());
      } else {
        text.append(value);
      }
    });
    return text.append('}').toString();
  }

  private static @Nullable JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException unreadable) {
      return null;
    }
  }

  static String string(JsonNode json, String field) throws ReceiptFault {
    JsonNode value = json.get(field);
    if (value == null || !value.isString()) {
      throw new ReceiptFault("field", field);
    }
    return value.stringValue();
  }

  static long number(JsonNode json, String field) throws ReceiptFault {
    JsonNode value = json.get(field);
    if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new ReceiptFault("field", field);
    }
    return value.longValue();
  }

  private static UUID uuid(JsonNode json, String field) throws ReceiptFault {
    String text = string(json, field);
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equals(text)) {
        return id;
      }
    } catch (IllegalArgumentException malformed) {
      throw new ReceiptFault("field", field);
    }
    throw new ReceiptFault("field", field);
  }

  static byte[] bytes(JsonNode json, String field, int length) throws ReceiptFault {
    return decode(string(json, field), field, length);
  }

  private static byte[] decode(String text, String field, int length) throws ReceiptFault {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      boolean one = Base64.getEncoder().encodeToString(bytes).equals(text);
      if (one && (length < 0 || bytes.length == length)) {
        return bytes;
      }
    } catch (IllegalArgumentException malformed) {
      throw new ReceiptFault("field", field);
    }
    throw new ReceiptFault("field", field);
  }

  static List<Hash> hashes(JsonNode json, String name) throws ReceiptFault {
    JsonNode array = json.get(name);
    if (array == null || !array.isArray() || array.size() > DEEPEST) {
      throw new ReceiptFault("field", name);
    }
    List<Hash> proof = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String field = name + "[" + (i + 1) + "]";
      JsonNode item = array.get(i);
      if (!item.isString()) {
        throw new ReceiptFault("field", field);
      }
      proof.add(Hash.of(decode(item.stringValue(), field, Hash.LENGTH)));
    }
    return List.copyOf(proof);
  }
}
