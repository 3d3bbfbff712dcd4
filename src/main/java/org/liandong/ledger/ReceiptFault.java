package org.liandong.ledger;

/** A step of a check fails; caught within the check. */
final class ReceiptFault extends Exception {

  private final String code;
  private final String detail;

  ReceiptFault(String code, Object detail) {
    super(code + " " + detail);
    this.code = code;
    this.detail = detail.toString();
  }

  ReceiptFault(String code) {
    this(code, "");
  }

  String code() {
    return code;
  }

  String detail() {
    return detail;
  }
}
