package org.liandong.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liandong.ledger.log.Hash;
import org.liandong.ledger.log.SignedNote;
import tools.jackson.databind.JsonNode;

/**
 * A receipt with a statement, as somebody pasted it.
 *
 * @param fields what must be stated, each as a statement writes it
 * @param treeSize leaves
 * @param root over them
 * @param consistency from there to the checkpoint
 * @param signed checkpoint and key
 * @param statement signed note
 */
record ReadStatement(
    Map<String, String> fields,
    long treeSize,
    Hash root,
    List<Hash> consistency,
    SignedSize signed,
    String statement) {

  private static final List<String> NOT_STATED =
      List.of("statement", "checkpoint", "publicKey", "consistency");

  /** Reads the receipt or says which field is not as it should be. */
  static ReadStatement of(JsonNode json) throws ReceiptFault {
    Map<String, String> fields = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      if (!NOT_STATED.contains(field.getKey())) {
        fields.put(field.getKey(), written(field.getKey(), field.getValue()));
      }
    }
    if (ReadReceipt.number(json, "v") != 1) {
      throw new ReceiptFault("field", "v");
    }
    long size = ReadReceipt.number(json, "treeSize");
    if (size < 0) {
      throw new ReceiptFault("field", "treeSize");
    }
    return new ReadStatement(
        fields,
        size,
        Hash.of(ReadReceipt.bytes(json, "root", Hash.LENGTH)),
        ReadReceipt.hashes(json, "consistency"),
        new SignedSize(
            ReadReceipt.string(json, "checkpoint"), ReadReceipt.string(json, "publicKey")),
        ReadReceipt.string(json, "statement"));
  }

  private static String written(String name, JsonNode value) throws ReceiptFault {
    if (value.isNull()) {
      return "";
    }
    if (value.isString()) {
      return value.stringValue();
    }
    if (value.isNumber()) {
      BigDecimal number = value.decimalValue();
      if (number.precision() > 40 || Math.abs((long) number.scale()) > 40) {
        throw new ReceiptFault("field", name);
      }
      return Statements.written(number);
    }
    throw new ReceiptFault("field", name);
  }

  /** Refuses unless every field is as the statement has it, and the key signed the statement. */
  void requireStated() throws ReceiptFault {
    SignedNote note;
    try {
      note = SignedNote.parse(statement);
    } catch (IllegalArgumentException unreadable) {
      throw new ReceiptFault("statement-unreadable");
    }
    Map<String, String> stated = Statements.fields(note.text(), signed.verifier().name());
    for (Map.Entry<String, String> field : fields.entrySet()) {
      if (!field.getValue().equals(stated.get(field.getKey()))) {
        throw new ReceiptFault("statement-differs", field.getKey());
      }
    }
    for (String name : stated.keySet()) {
      if (!fields.containsKey(name)) {
        throw new ReceiptFault("field", name);
      }
    }
    if (!note.signedBy(signed.verifier())) {
      throw new ReceiptFault("statement-signature");
    }
  }
}
